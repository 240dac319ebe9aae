import type { Request, Response } from 'express';
import { keepsRights } from '../../middlewares/same-rights.js';
import type { UserActor } from '../../policies/actor.js';
import { presentLoginSession } from '../../presenters/identity/login-session.presenter.js';
import { presentUser } from '../../presenters/identity/user.presenter.js';
import type { ListLoginSessions } from '../../schemas/identity/login-session.schema.js';
import type {
  ChangeUsers,
  CreateUser,
  FilterUsers,
  ImportUsers,
  ListUsers,
  UpdateUser,
} from '../../schemas/identity/user.schema.js';
import * as invitations from '../../services/identity/invitations.service.js';
import * as loginSessions from '../../services/identity/login-sessions.service.js';
import * as bulk from '../../services/identity/user-bulk.service.js';
import * as changes from '../../services/identity/user-changes.service.js';
import { exportUsers } from '../../services/identity/user-export.service.js';
import { importUsers as importPeople } from '../../services/identity/user-import/import-users.js';
import * as lists from '../../services/identity/user-list.service.js';
import * as users from '../../services/identity/users.service.js';
import { csvBytes } from '../csv-upload.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor, query }: { actor: UserActor; query: ListUsers }) {
  return listAnswer('Users', await lists.listUsers(actor, query), (user) => presentUser(actor, user));
}

export async function show({ actor, params }: One) {
  const user = await users.getUser(actor, params.id);
  return { message: 'User', data: presentUser(actor, user), version: user.version };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateUser; expectedVersion: number | undefined }) {
  const user = await changes.updateUser(actor, params.id, body, expectedVersion);
  return { message: 'User changed', data: presentUser(actor, user), version: user.version };
}

export async function create({ actor, body }: { actor: UserActor; body: CreateUser }) {
  const user = await invitations.createUser(actor, body);
  const message = user.status === 'INVITED' ? 'Invitation sent' : 'User created';
  return { message, data: presentUser(actor, user), version: user.version };
}

export async function inviteAgain({ actor, params }: One) {
  const user = await invitations.inviteAgain(actor, params.id);
  return { message: 'Invitation sent again', data: presentUser(actor, user), version: user.version };
}

export async function listSessions({ actor, params, query }: One & { query: ListLoginSessions }) {
  await users.getUser(actor, params.id);
  const page = await loginSessions.listLoginSessions(actor, params.id, query);
  return listAnswer('Sign-ins', page, (session) => presentLoginSession(actor, session));
}

export async function endSessions({ actor, params }: One) {
  await loginSessions.endAllLoginSessions(actor, params.id);
  return { message: 'Signed out everywhere', data: {} };
}

export async function dropSecondFactor({ actor, params }: One) {
  await users.takeSecondFactor(actor, params.id);
  return { message: 'Second factor taken away', data: {} };
}

export async function changeMany({ actor, body }: { actor: UserActor; body: ChangeUsers }) {
  return { message: 'Users changed', data: { outcomes: await bulk.changeUsers(actor, body) } };
}

export function exportAll({ actor, query }: { actor: UserActor; query: FilterUsers }) {
  const day = new Date().toISOString().slice(0, 10);
  return Promise.resolve({ fileName: `people-${day}.csv`, chunks: exportUsers(actor, query) });
}

interface Upload {
  actor: UserActor;
  query: ImportUsers;
  request: Request;
  response: Response;
}

export async function importUsers({ actor, query: { dryRun }, request, response }: Upload) {
  const { bytes, signal } = csvBytes(request, response);
  const mayGoOn = () => keepsRights(request, actor);
  const data = await importPeople(actor, bytes, { dryRun, signal, mayGoOn });
  return { message: dryRun ? 'This would happen' : 'People invited', data };
}
