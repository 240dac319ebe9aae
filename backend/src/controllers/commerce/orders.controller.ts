import type { UserActor } from '../../policies/actor.js';
import { presentOrder, presentOrderRow } from '../../presenters/commerce/order.presenter.js';
import type { CreateOrder, ListOrders, MoveOrder, UpdateOrder } from '../../schemas/commerce/order.schema.js';
import { listOrders } from '../../services/commerce/order-list.service.js';
import * as orders from '../../services/commerce/orders.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}
interface Change extends One {
  expectedVersion: number | undefined;
}

export async function list({ actor, query }: { actor: UserActor; query: ListOrders }) {
  return listAnswer('Orders', await listOrders(actor, query), (order) => presentOrderRow(actor, order));
}

export async function show({ actor, params }: One) {
  const order = await orders.getOrder(actor, params.id);
  return { message: 'Order', data: presentOrder(actor, order), version: order.version };
}

export async function create({ actor, body }: { actor: UserActor; body: CreateOrder }) {
  const order = await orders.createOrder(actor, body);
  return { message: 'Order created', data: presentOrder(actor, order), version: order.version };
}

export async function update({ actor, params, body, expectedVersion }: Change & { body: UpdateOrder }) {
  const order = await orders.updateOrder(actor, params.id, body, expectedVersion);
  return { message: 'Order changed', data: presentOrder(actor, order), version: order.version };
}

export async function move({ actor, params, body, expectedVersion }: Change & { body: MoveOrder }) {
  const order = await orders.moveOrder(actor, params.id, body, expectedVersion);
  return { message: 'Order moved', data: presentOrder(actor, order), version: order.version };
}
