import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Lets requests in progress finish, up to a limit: clients may be arbitrarily slow. */
export async function closeWithin(app: NestFastifyApplication, graceMs: number): Promise<void> {
  const late = setTimeout(() => app.getHttpServer().closeAllConnections(), graceMs);
  await app.close();
  clearTimeout(late);
}
