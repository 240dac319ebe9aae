/** What each kind of event is about, by its noun: what is about security, managers do not read. */
export const eventConcerns = {
  'login-session': 'security',
  user: 'business',
  password: 'business',
  'second-factor': 'security',
  'recovery-codes': 'security',
  role: 'security',
  'api-key': 'security',
  file: 'business',
  setting: 'security',
  inbox: 'business',
  'inbox-member': 'business',
  company: 'business',
  contact: 'business',
  category: 'business',
  product: 'business',
  stock: 'business',
  order: 'business',
  conversation: 'business',
  message: 'business',
} as const satisfies Record<string, 'business' | 'security'>;

export type EventNoun = keyof typeof eventConcerns;
