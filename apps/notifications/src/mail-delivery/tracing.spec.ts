import { eventually, startTraceReceiver } from '@gatehouse/testing';
import { expect, it } from 'vitest';
import { MailFixture } from '../testing/mail-fixture.js';

it('sends a mail in the trace of the event that caused it', async () => {
  const receiver = await startTraceReceiver();
  const mails = await MailFixture.start({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint });
  const { email } = await mails.invite();
  await eventually(async () => (await mails.queued(email))[0]?.status === 'sent', 10_000);
  // Stopping flushes the spans.
  await mails.platform.stopServices();
  await mails.stop();
  await receiver.stop();

  const named = (name: string) => receiver.spans.find((span) => span.name === name);
  const processed = named('process invitations.invitation-issued');
  const sent = named('send invitation');
  expect([processed, sent]).not.toContain(undefined);
  expect([sent?.traceId, sent?.parentSpanId]).toEqual([processed?.traceId, processed?.spanId]);
});
