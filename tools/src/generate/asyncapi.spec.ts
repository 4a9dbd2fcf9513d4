import { Parser } from '@asyncapi/parser';
import { asyncApi } from '@gatehouse/contracts/asyncapi';
import { describe, expect, it } from 'vitest';

describe('the description of the events', () => {
  it('is valid by the parser of AsyncAPI, and names every event with its shape', async () => {
    const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi()));
    // Errors (0) and warnings (1); newer versions are only information.
    const faults = diagnostics.filter(({ severity }) => [0, 1].includes(severity));
    expect(faults).toEqual([]);
    const addresses = document
      ?.channels()
      .all()
      .map((channel) => channel.address());
    expect(addresses).toContain('evt.service-desk.job-changed.v1');
    expect(addresses).toContain('evt.ext.{source}.notice-published.v1');
    expect(addresses).toContain('evt.{service}.record-changed.v1');
    const messages = document?.allMessages().all() ?? [];
    const notice = messages.find((message) => message.name() === 'ext.notice-published');
    expect(notice?.payload()?.json()).toMatchObject({
      required: expect.arrayContaining(['specversion', 'id', 'type', 'data']) as unknown,
      properties: { data: { required: ['organizationId', 'title'] } },
    });
  });
});
