import type { MessageRow } from '../../services/conversations/message-statements.js';
import type { MessageView } from '../../schemas/conversations/message.schema.js';
