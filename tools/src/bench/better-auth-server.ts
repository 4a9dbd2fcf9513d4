import { createServer } from 'node:http';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { organization } from 'better-auth/plugins/organization';
import pg from 'pg';

/**
 * better-auth with organizations, for comparison: its own defaults, but the hash of passwords that ours has, and no limits.
 * It sends no mail.
 */
const [databaseUrl] = process.argv.slice(2);
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const auth = betterAuth({
  secret: 'a secret that only the benchmark knows',
  baseURL: 'http://127.0.0.1',
  database: new pg.Pool({ connectionString: databaseUrl }),
  emailAndPassword: {
    enabled: true,
    password: {
      hash: (password) => hash(password, ARGON2),
      verify: ({ hash: stored, password }) => verify(stored, password),
    },
  },
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  advanced: { disableCSRFCheck: true, disableOriginCheck: true },
  plugins: [
    organization({
      sendInvitationEmail: () => Promise.resolve(),
      ...{ invitationLimit: 10_000, membershipLimit: 10_000 },
    }),
  ],
});
await (await getMigrations(auth.options)).runMigrations();
const handle = toNodeHandler(auth);
const server = createServer((request, response) => void handle(request, response));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`http://127.0.0.1:${address.port}`);
});
