import type { Grants } from '../../config/permissions.js';
import { inTransaction } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { canOrderForOthers, isBuyersRole } from '../../policies/commerce/order.policy.js';
import type { CreateOrder } from '../../schemas/commerce/order.schema.js';
import { invalid } from '../../utils/app-error.js';
import { fullName } from '../../utils/names.js';
import { findOrCreateContact } from '../crm/contacts.service.js';

/** For whom an order is: a contact, or a buyer's account with its contact and company. */
export interface Buying {
  contactId: string;
  buyerId: string | null;
  companyId: string | null;
}

/** @throws AppError VALIDATION_FAILED unless exactly one is named who may be; who orders for themselves names nobody. */
export async function findBuying(
  actor: UserActor,
  { contactId, buyerId }: Pick<CreateOrder, 'contactId' | 'buyerId'>,
): Promise<Buying> {
  if (!canOrderForOthers(actor)) {
    const path = contactId ? 'contactId' : 'buyerId';
    if (contactId ?? (buyerId && buyerId !== actor.id))
      throw invalid({ path, message: 'is not yours to choose: you order for your own company' });
    return buyingOfAccount(actor, actor.id);
  }
  if (contactId && buyerId)
    throw invalid({ path: 'buyerId', message: 'is not for an order that names a contact' });
  if (buyerId) return buyingOfAccount(actor, buyerId);
  if (!contactId) throw invalid({ path: 'contactId', message: 'is required, or buyerId' });
  return { contactId, buyerId: null, companyId: null };
}

/** A buyer's account has its contact, which their account proves. @throws AppError VALIDATION_FAILED for no buyer. */
function buyingOfAccount(actor: UserActor, buyerId: string): Promise<Buying> {
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { id: buyerId, status: 'ACTIVE' },
      include: { profile: true, role: { select: { permissions: true } } },
    });
    if (!user || !isBuyersRole(user.role.permissions as Grants))
      throw invalid({ path: 'buyerId', message: 'is no buyer' });
    const { email, companyId, profile } = user;
    const known = await tx.contact.findUnique({ where: { email }, select: { id: true, verified: true } });
    if (known?.verified) return { contactId: known.id, buyerId, companyId };
    const claim = { name: fullName(profile) || email, email, phone: null, verified: true };
    const contact = await findOrCreateContact(tx, claim, actor);
    return { contactId: contact.id, buyerId, companyId };
  });
}
