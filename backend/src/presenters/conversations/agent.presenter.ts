import type { AgentView } from '../../schemas/identity/user.schema.js';
import type { AgentRecord } from '../../services/conversations/agents.service.js';
import { signAddress } from '../../utils/signed-addresses.js';

export function presentAgent(agent: AgentRecord): AgentView {
  const { id, name, availability, present, inboxIds, avatarKey } = agent;
  const avatar = avatarKey === null ? null : signAddress(avatarKey);
  return { id, name, availability, present, avatar, inboxIds };
}
