export type StockLevel = 'OUT' | 'LOW' | 'ENOUGH';

/** As few as this are told as low. */
const lowStock = 20;

/** How well so many pieces, which are promised to nobody, will do. */
export function stockLevel(available: number): StockLevel {
  if (available <= 0) return 'OUT';
  return available <= lowStock ? 'LOW' : 'ENOUGH';
}
