/** What became of an order, in plain English: `Order ORD-000123 was confirmed`. */
export const orderMoveTexts = {
  DRAFT: 'was drafted',
  AWAITING_APPROVAL: 'waits for approval',
  PENDING: 'was submitted',
  CONFIRMED: 'was confirmed',
  PROCESSING: 'is being prepared',
  SHIPPED: 'was shipped',
  DELIVERED: 'was delivered',
  COMPLETED: 'was completed',
  CANCELLED: 'was cancelled',
  RETURNED: 'was returned',
} as const;
