/** What the widget and the panel share of a conversation, without looks and without a framework. */
export * from './arrange';
export * from './cell';
export * from './clock';
export * from './delivery';
export * from './kept-values';
export * from './linkify';
export * from './new-id';
export * from './outbox';
export * from './own-typing';
export * from './read-marks';
export * from './thread';
export * from './transport';
export * from './typists';
