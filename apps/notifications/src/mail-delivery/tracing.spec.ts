import { eventually, startTraceReceiver } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { Mailing } from './mailing.test.js';

it('sends a mail in the trace of the event that called for it', async () => {
  const receiver = await startTraceReceiver();
  const mailing = await Mailing.begin({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
  const { email } = await mailing.invite();
  await eventually(async () => (await mailing.kept(email))[0]?.status === 'sent', 10_000);
  // Stopping sends what is still to be sent.
  await mailing.platform.stopServices();
  await mailing.end();
  await receiver.stop();

  const named = (name: string) => receiver.spans.find((span) => span.name === name);
  const taken = named('take invitations.invitation-issued');
  const sent = named('send invitation');
  expect(sent).toBeDefined();
  expect([sent?.traceId, sent?.parentSpanId]).toEqual([taken?.traceId, taken?.spanId]);
});
