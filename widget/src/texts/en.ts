import type { Message } from '@toprak/client-core';

/** Everything that the widget says by itself; the merchant's own words come from the inbox. */
export const en = {
  chat: 'Chat',
  launcher: (unread: number) =>
    unread === 0 ? 'Chat' : `Chat, ${unread} unread ${unread === 1 ? 'message' : 'messages'}`,
  title: 'Chat with us',
  greeting: 'Hello! How can we help?',
  close: 'Close chat window',
  allConversations: 'All conversations',
  conversations: 'Your conversations',
  newConversation: 'Start a new conversation',
  endConversation: 'End conversation',
  endQuestion: 'End this conversation?',
  endConfirm: 'End it',
  endCancel: 'Keep it open',
  ended: 'This conversation has ended. Write to open it again, or start another.',
  resolved: 'Ended',
  unread: (count: number) => `${count} unread`,

  waitingForAgent: 'An agent will be with you soon',
  agentPresent: 'Online',
  agentAway: 'Not here right now; answers will arrive here',
  connecting: 'Connecting…',
  unreachable: 'No connection. What you write is kept and sent as soon as it is back.',

  formIntro: 'Please tell us who you are, then write to us.',
  knownAs: (name: string) => `You are chatting as ${name}.`,
  optional: 'optional',
  choose: 'Choose…',
  start: 'Start chat',
  starting: 'Starting…',
  fieldMissing: 'Please fill this in.',
  fieldInvalid: 'Please check this.',
  emailInvalid: 'Please enter an e-mail address, like name@example.com.',
  phoneInvalid: 'Please enter a phone number.',

  messages: 'Messages',
  write: 'Write a message',
  writePlaceholder: 'Write a message…',
  send: 'Send',
  tooLong: (over: number) => `${over} characters too long`,
  you: 'You',
  typing: (name: string) => `${name} is typing…`,
  earlier: 'Earlier messages',
  loading: 'Loading…',
  newMessages: 'New messages',
  sending: 'Sending…',
  waiting: 'Waiting for connection',
  sent: 'Sent',
  read: 'Read',
  notSent: 'Not sent:',
  tryAgain: 'Try again',
  discard: 'Discard',
  loadFailed: 'The conversation could not be loaded.',
  opensInNewTab: 'opens in a new tab',
  /** What the system tells; in English the API's own sentence stands. */
  tell: (body: string, _news: SystemNews): string => body,

  /** By code; in English the API's own sentence stands for those that are not here. */
  errors: {
    UNREACHABLE: 'No connection. Please try again.',
    IDENTITY_REFUSED: 'Your sign-in could not be confirmed. Please fill in the form.',
    INTERNAL: 'Something went wrong on our side. Please try again.',
  } as Record<string, string>,
};

export type SystemNews = NonNullable<Message['data']>;
type Worded<T> = { [K in keyof T]: T[K] extends string ? string : T[K] };
export type Texts = Worded<typeof en>;
