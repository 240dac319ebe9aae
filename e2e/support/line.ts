import type { BrowserContext, WebSocketRoute } from '@playwright/test';

const TO_API = /\/(api\/v1|socket\.io)\//;

/** The line between a browser and the API: it can be cut and mended while the website itself stays in reach. */
export interface Line {
  cut(): Promise<void>;
  mend(): void;
}

/** Lays the line; has to be called before the first page is opened. */
export async function layLine(context: BrowserContext): Promise<Line> {
  let isCut = false;
  const sockets = new Set<WebSocketRoute>();
  await context.route(TO_API, (route) => (isCut ? route.abort('internetdisconnected') : route.fallback()));
  await context.routeWebSocket(TO_API, async (socket) => {
    if (isCut) return socket.close();
    socket.connectToServer();
    sockets.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      await Promise.all([...sockets].map((socket) => socket.close()));
      sockets.clear();
    },
    mend() {
      isCut = false;
    },
  };
}
