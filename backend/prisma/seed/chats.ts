/** Past chats of the demo merchant: who wrote, and what was said. `C` is the contact, `A` the agent, `N` a note. */
export interface DemoChat {
  contact: { name: string; email: string; phone?: string; company?: string };
  agent: 'agent' | 'agent2' | null;
  status: 'OPEN' | 'PENDING' | 'SNOOZED' | 'RESOLVED';
  hoursAgo: number;
  page: string;
  labels?: string[];
  lines: [by: 'C' | 'A' | 'N', text: string][];
}

const priya = {
  name: 'Priya Nair',
  email: 'buyer@demo.toprak',
  phone: '+44 20 7946 0321',
  company: 'Corner House Retail',
};
const jonas = {
  name: 'Jonas Weber',
  email: 'buyer2@demo.toprak',
  phone: '+49 30 901820',
  company: 'Nordlicht Interiors',
};

export const chats: DemoChat[] = [
  {
    contact: priya,
    agent: 'agent',
    status: 'RESOLVED',
    hoursAgo: 24 * 9,
    page: '/collections/stoneware',
    labels: ['delivery'],
    lines: [
      [
        'C',
        'Hello, our delivery of the stoneware bowls arrived with three pieces broken. What do you need from us?',
      ],
      [
        'A',
        'Hello Priya, sorry to hear that. The delivery note number and one photo of the carton are enough.',
      ],
      ['C', 'The number is DN-20418. I will mail the photo to the address on the note.'],
      ['N', 'Second breakage on this route this month. Ask the carrier about the packing.'],
      ['A', 'Thank you. Three replacement bowls leave with your next delivery on Thursday, free of charge.'],
      ['C', 'Perfect, that works for us.'],
    ],
  },
  {
    contact: jonas,
    agent: 'agent2',
    status: 'RESOLVED',
    hoursAgo: 24 * 6,
    page: '/wholesale',
    labels: ['prices'],
    lines: [
      ['C', 'Guten Tag, is there a price list for more than 200 pieces of the linen cushions?'],
      ['A', 'Hello Jonas. From 200 pieces the price per cushion is 7.40, from 500 pieces 6.95.'],
      ['C', 'And how long does it take to deliver 500 to Hamburg?'],
      ['A', 'Ten working days from your order.'],
      ['C', 'Good. We will order in December.'],
    ],
  },
  {
    contact: { name: 'Marta Kowalska', email: 'marta@dom-i-ogrod.example', phone: '+48 22 555 01 20' },
    agent: 'agent',
    status: 'SNOOZED',
    hoursAgo: 50,
    page: '/products/olive-wood-board',
    labels: ['sample'],
    lines: [
      ['C', 'Could you send us two sample boards before we decide on the big order?'],
      ['A', 'With pleasure. They leave tomorrow. Shall we talk again when you have seen them?'],
      ['C', 'Yes, next week please.'],
      ['N', 'Samples sent. Call on Tuesday.'],
    ],
  },
  {
    contact: { name: 'Café Liman', email: 'orders@cafeliman.example', phone: '+90 212 555 0144' },
    agent: 'agent2',
    status: 'PENDING',
    hoursAgo: 26,
    page: '/products/espresso-cup',
    labels: ['order'],
    lines: [
      ['C', 'Merhaba, we need 48 espresso cups in the dark glaze. Are they in stock?'],
      ['A', 'Merhaba! 36 are here today and 60 more arrive on Monday. Shall I put 48 aside for you?'],
      ['C', 'Let me ask the owner, one moment.'],
    ],
  },
  {
    contact: { name: 'Oliver Grant', email: 'oliver@grantandsons.example' },
    agent: 'agent',
    status: 'OPEN',
    hoursAgo: 3,
    page: '/delivery',
    labels: [],
    lines: [
      ['C', 'Hi, do you deliver to Northern Ireland, and is there a minimum order?'],
      ['A', 'Hi Oliver, we do. The minimum is 150 pounds, delivery is free from 400.'],
      ['C', 'Great. And can we pay on account?'],
    ],
  },
  {
    contact: { name: 'Studio Fjord', email: 'hello@studiofjord.example', phone: '+47 22 55 01 98' },
    agent: 'agent2',
    status: 'OPEN',
    hoursAgo: 1,
    page: '/collections/glass',
    labels: [],
    lines: [
      ['C', 'Is the green glass carafe dishwasher safe? The page does not say.'],
      ['A', 'It is, up to 60 degrees. I have asked for the page to be mended, thank you.'],
    ],
  },
  {
    contact: { name: 'Lena Fischer', email: 'einkauf@fischer-wohnen.example' },
    agent: null,
    status: 'OPEN',
    hoursAgo: 0.4,
    page: '/products/wool-throw',
    labels: [],
    lines: [
      ['C', 'Hello! Which colours of the wool throw can you deliver before Christmas?'],
      ['C', 'We would need about 60 pieces.'],
    ],
  },
];
