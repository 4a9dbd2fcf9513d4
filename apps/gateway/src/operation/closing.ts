import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Lets what is under way come to its end, but not for ever: a client may be as slow as it likes. */
export async function closeWithin(app: NestFastifyApplication, graceMs: number): Promise<void> {
  const late = setTimeout(() => app.getHttpServer().closeAllConnections(), graceMs);
  await app.close();
  clearTimeout(late);
}
