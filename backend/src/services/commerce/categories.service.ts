import type { Category } from '../../../generated/prisma/client.js';
import { inTransaction, prisma } from '../../db/client.js';
import { type Page, pageArguments, pageOf } from '../../db/page.js';
import { violatedConstraint } from '../../db/violations.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { CreateCategory, ListCategories } from '../../schemas/commerce/product.schema.js';
import { AppError } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';

/** All categories, by name. */
export async function listCategories(actor: UserActor, query: ListCategories): Promise<Page<Category>> {
  requirePermission(actor, 'products:read');
  const rows = await prisma.category.findMany(pageArguments(query, 'name', {}));
  return pageOf(query, 'name', rows, () => prisma.category.count());
}

/** @throws AppError ALREADY_EXISTS when another category has the name. */
export async function createCategory(actor: UserActor, { name }: CreateCategory): Promise<Category> {
  requirePermission(actor, 'categories:create');
  try {
    return await inTransaction(async (tx) => {
      const category = await tx.category.create({ data: { id: newId(), name } });
      const event = { type: 'category.created', subjectType: 'category', subjectId: category.id } as const;
      await recordEvent(tx, { ...event, actor, detail: { after: { name } } });
      return category;
    });
  } catch (error) {
    if (violatedConstraint(error) !== 'Category_name_key') throw error;
    const fault = { path: 'name', message: 'belongs to another category' };
    throw new AppError('ALREADY_EXISTS', 'Another category has this name.', [fault]);
  }
}
