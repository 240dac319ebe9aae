import { PASSWORD, request } from './agent-api.js';

interface StockedProduct {
  id: string;
  name: string;
  stock: number;
  reserved: number;
}

interface PlacedOrder {
  id: string;
  number: string;
  status: string;
}

let count = 0;

/** Somebody who trades without a panel: prepares, and looks at what came of it, over the REST API. */
export class TradeApi {
  private constructor(private readonly token: string) {}

  static async signIn(email: string): Promise<TradeApi> {
    const { accessToken } = await request<{ accessToken: string }>('POST', '/auth/login', {
      body: { email, password: PASSWORD, delivery: 'body' },
    });
    return new TradeApi(accessToken);
  }

  /** A product that no other journey, and no earlier run, knows; at £4.85 a piece. */
  async createProduct(stock: number): Promise<StockedProduct> {
    count += 1;
    const mark = `${Date.now().toString(36)}${count}`;
    const body = { sku: `J-${mark}`, name: `Journey bowl ${mark}`, price: '4.85', currency: 'GBP', stock };
    return request<StockedProduct>('POST', '/products', { token: this.token, body });
  }

  readProduct(id: string): Promise<StockedProduct> {
    return request<StockedProduct>('GET', `/products/${id}`, { token: this.token });
  }

  /** Orders so many pieces for oneself. */
  order(productId: string, quantity: number): Promise<PlacedOrder> {
    const body = { currency: 'GBP', lines: [{ productId, quantity }] };
    return request<PlacedOrder>('POST', '/orders', { token: this.token, body });
  }

  async move(orderId: string, to: string): Promise<void> {
    await request('POST', `/orders/${orderId}/transitions`, { token: this.token, body: { to } });
  }
}
