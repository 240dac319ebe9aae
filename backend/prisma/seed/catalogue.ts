/** The demo merchant's products: what two companies sell, in pounds. */
export interface DemoProduct {
  sku: string;
  name: string;
  category: string;
  seller: string;
  price: string;
  cost: string;
  stock: number;
}

type Row = [sku: string, name: string, price: string, cost: string, stock: number];

const listed = (seller: string, category: string, rows: Row[]): DemoProduct[] =>
  rows.map(([sku, name, price, cost, stock]) => ({ sku, name, category, seller, price, cost, stock }));

const ceramics = 'Anatolia Ceramics';
const textiles = 'Harbour Textiles';

export const products: DemoProduct[] = [
  ...listed(ceramics, 'Bowls', [
    ['STB-12-SND', 'Stoneware bowl, 12 cm, sand', '4.85', '2.10', 420],
    ['STB-16-SND', 'Stoneware bowl, 16 cm, sand', '6.40', '2.85', 310],
    ['STB-16-IND', 'Stoneware bowl, 16 cm, indigo', '6.40', '2.85', 264],
    ['STB-24-IND', 'Serving bowl, 24 cm, indigo', '14.90', '6.70', 96],
    ['OLB-20', 'Olive wood salad bowl, 20 cm', '18.50', '9.20', 72],
  ]),
  ...listed(ceramics, 'Plates', [
    ['PLT-21-SND', 'Side plate, 21 cm, sand', '5.20', '2.30', 380],
    ['PLT-27-SND', 'Dinner plate, 27 cm, sand', '7.90', '3.45', 350],
    ['PLT-27-IND', 'Dinner plate, 27 cm, indigo', '7.90', '3.45', 18],
    ['PLT-32-OVL', 'Oval platter, 32 cm, white glaze', '16.75', '7.60', 60],
  ]),
  ...listed(ceramics, 'Cups and jugs', [
    ['ESP-DRK', 'Espresso cup, dark glaze', '3.60', '1.45', 36],
    ['ESP-SND', 'Espresso cup, sand', '3.60', '1.45', 240],
    ['MUG-30-SND', 'Mug, 30 cl, sand', '5.75', '2.40', 410],
    ['MUG-30-IND', 'Mug, 30 cl, indigo', '5.75', '2.40', 288],
    ['TEA-18-TUL', 'Tulip tea glass, 18 cl', '1.0250', '0.4100', 1200],
    ['JUG-80-SND', 'Milk jug, 80 cl, sand', '12.30', '5.50', 88],
    ['CRF-GRN', 'Carafe, green recycled glass, 1 l', '11.40', '4.95', 132],
  ]),
  ...listed(ceramics, 'Kitchen', [
    ['OLW-BRD-40', 'Olive wood board, 40 cm', '15.60', '7.10', 104],
    ['OLW-SPN', 'Olive wood spoon', '3.15', '1.20', 560],
    ['CPR-POT-14', 'Copper coffee pot, 14 cl', '13.80', '6.40', 75],
    ['SLT-CLR', 'Salt cellar with lid, sand', '8.25', '3.60', 140],
    ['OIL-50-IND', 'Oil bottle, 50 cl, indigo', '10.95', '4.80', 0],
  ]),
  ...listed(textiles, 'Cushions and throws', [
    ['CSH-45-NAT', 'Linen cushion, 45 cm, natural', '7.95', '3.60', 640],
    ['CSH-45-RST', 'Linen cushion, 45 cm, rust', '7.95', '3.60', 420],
    ['CSH-60-NAT', 'Linen cushion, 60 cm, natural', '11.20', '5.10', 180],
    ['THR-WL-GRY', 'Wool throw, 130 × 180 cm, grey', '34.00', '17.50', 64],
    ['THR-WL-MST', 'Wool throw, 130 × 180 cm, mustard', '34.00', '17.50', 22],
    ['THR-CT-STR', 'Cotton throw, striped', '19.80', '9.30', 120],
  ]),
  ...listed(textiles, 'Table linen', [
    ['NPK-4-NAT', 'Linen napkins, set of 4, natural', '12.60', '5.70', 210],
    ['NPK-4-OLV', 'Linen napkins, set of 4, olive', '12.60', '5.70', 150],
    ['TBL-250-NAT', 'Linen tablecloth, 150 × 250 cm', '39.50', '19.80', 45],
    ['RUN-180-NAT', 'Table runner, 180 cm, natural', '14.25', '6.40', 130],
    ['TEA-TWL-2', 'Tea towels, set of 2, waffle', '6.90', '2.90', 520],
    ['APR-DNM', 'Apron, washed denim', '13.40', '6.10', 92],
  ]),
  ...listed(textiles, 'Bath', [
    ['TWL-HND-WHT', 'Hand towel, 50 × 90 cm, white', '5.60', '2.45', 700],
    ['TWL-BTH-WHT', 'Bath towel, 70 × 140 cm, white', '11.80', '5.30', 460],
    ['TWL-PSH-BLU', 'Peshtemal, 90 × 170 cm, blue', '9.40', '4.10', 330],
    ['TWL-PSH-TRC', 'Peshtemal, 90 × 170 cm, terracotta', '9.40', '4.10', 275],
    ['RBE-WFL-M', 'Waffle robe, M', '26.50', '13.20', 38],
    ['MAT-BTH-GRY', 'Bath mat, grey', '8.70', '3.90', 160],
  ]),
];

type Status =
  'DRAFT' | 'PENDING' | 'CONFIRMED' | 'PROCESSING' | 'SHIPPED' | 'DELIVERED' | 'COMPLETED' | 'CANCELLED';

/** An order of the past: who bought, how it ended, how many days ago, which products. */
export interface DemoOrder {
  buyer: 'buyer' | 'buyer2';
  status: Status;
  daysAgo: number;
  lines: [sku: string, quantity: number][];
}

/** Every status of the demo, from the oldest to what came this morning. */
const statuses: Status[] = [
  ...Array.from({ length: 14 }, (): Status => 'COMPLETED'),
  'CANCELLED',
  'DELIVERED',
  'DELIVERED',
  'CANCELLED',
  'DELIVERED',
  'SHIPPED',
  'SHIPPED',
  'PROCESSING',
  'CONFIRMED',
  'PROCESSING',
  'CONFIRMED',
  'CONFIRMED',
  'PENDING',
  'PENDING',
  'DRAFT',
  'PENDING',
];
const oldestDays = 84;
const quantities = [6, 12, 24, 4, 18, 10];

/** Each takes two to four products, at a regular distance through those in stock, so that every start looks alike. */
export const orders: DemoOrder[] = statuses.map((status, n) => {
  const sold = products.filter(({ stock }) => stock >= 60);
  const lines = Array.from({ length: 2 + (n % 3) }, (_, k): [string, number] => {
    const product = sold[(n * 7 + k * 5) % sold.length];
    return [product?.sku ?? '', quantities[(n + k) % quantities.length] ?? 1];
  });
  const daysAgo = oldestDays * (1 - (n + 0.9) / statuses.length);
  return { buyer: n % 3 === 1 ? 'buyer2' : 'buyer', status, daysAgo, lines };
});
