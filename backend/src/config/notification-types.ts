/** Of what people are told: each can be chosen for the panel and for mails. */
export const notificationTypes = ['MESSAGE', 'ASSIGNMENT', 'ORDER_SUBMITTED', 'ORDER_MOVED'] as const;
export type NotificationKind = (typeof notificationTypes)[number];
