import supertest from 'supertest';
import { app } from '../app.js';
import { callers } from './callers.js';
import type { Cell } from './cell.js';
import { credentialsOf } from './credentials.js';
import { figuresSchema } from '../../src/graphql/analytics/figures.schema.js';

/** The smallest question after each field of the query root: what it answers is figures, the same for all who may. */
const fields = Object.keys(figuresSchema.getQueryType()?.getFields() ?? {});

interface GraphqlAnswer {
  data?: unknown;
  errors?: { extensions?: { code?: string } }[];
  code?: string;
}

export const graphqlCells: Cell[] = fields.flatMap((field) =>
  callers.map((caller) => ({
    row: `query ${field}`,
    caller,
    read: async (world) => {
      const { token, headers = {} } = await credentialsOf(world, caller);
      const { server } = await app();
      const answer = await supertest(server)
        .post('/api/v1/graphql')
        .set({ ...headers, ...(token && { Authorization: `Bearer ${token}` }) })
        .send({ query: `{ ${field} { currency } }` });
      const { errors, code } = answer.body as GraphqlAnswer;
      return [answer.status, errors?.[0]?.extensions?.code ?? code].filter(Boolean).join(' ');
    },
  })),
);
