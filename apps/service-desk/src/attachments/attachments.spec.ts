import {
  appendAttachmentChunk,
  attachmentAdded,
  deleteAttachment,
  finishAttachment,
  getAttachment,
  getAttachmentChunk,
  listAttachments,
  type Job,
} from '@gatehouse/contracts/service-desk';
import { eventually, looksOf, noise, phonePhoto, png, TRACES } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  beginUpload,
  chunkOf,
  createTestJob,
  download,
  outcomeOf,
  upload,
} from '../testing/attachment-fixture.js';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let desk: ServiceDeskFixture;
let job: Job;

beforeAll(async () => {
  desk = await startServiceDesk();
  job = await createTestJob(desk);
});

afterAll(() => desk.platform.stop());

describe('a photo', () => {
  it('D5 B9: is added by the provider or the customer, and visible unchanged to both only', async () => {
    const bytes = await noise(460, 440);
    for (const who of [desk.provider, desk.customer]) {
      const photo = await upload(who, job, bytes);
      expect(photo).toMatchObject({
        name: 'Pump.png',
        size: bytes.length,
        width: 460,
        height: 440,
      });
      for (const mine of [desk.provider, desk.customer])
        expect((await download(mine, photo.id)).equals(bytes)).toBe(true);
      for (const stranger of [desk.sibling, desk.other]) {
        const { id: attachmentId } = photo;
        expect(await stranger.problemCode(getAttachment, { attachmentId })).toBe('not-found');
        expect(await stranger.problemCode(deleteAttachment, { attachmentId })).toBe('not-found');
        const part = { attachmentId, index: 0 };
        expect(await stranger.problemCode(getAttachmentChunk, part)).toBe('not-found');
        expect(await stranger.problemCode(listAttachments, { jobId: job.id })).toBe('not-found');
        expect(await outcomeOf(beginUpload(stranger, job, bytes))).toBe('not-found');
      }
    }
    const events = await eventually(() =>
      desk.platform.database.query<{ data: object }>(
        'service-desk',
        `select event -> 'data' as data from outbox where subject = $1`,
        [attachmentAdded.subject],
      ),
    );
    expect(events).toHaveLength(2);
  });

  it('is refused if its content is not the declared type', async () => {
    const other = await createTestJob(desk);
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await outcomeOf(upload(desk.customer, other, html))).toBe('invalid-attachment');
    const mistaken = upload(desk.customer, other, await phonePhoto('jpeg'));
    expect(await outcomeOf(mistaken)).toBe('invalid-attachment');
    expect(await outcomeOf(upload(desk.customer, other, png(20_000, 20_000)))).toBe(
      'invalid-attachment',
    );
    expect(await outcomeOf(upload(desk.customer, other, png(0, 1)))).toBe('invalid-attachment');
    expect((await desk.provider(listAttachments, { jobId: other.id })).items).toEqual([]);
  });

  it.each(['jpeg', 'png', 'webp'] as const)(
    'F71: as %s is stored upright and without metadata, and the upload is discarded',
    async (format) => {
      const taken = await phonePhoto(format);
      const photo = await upload(
        desk.customer,
        await createTestJob(desk),
        taken,
        `image/${format}`,
      );
      const stored = await download(desk.provider, photo.id);
      expect(photo).toMatchObject({ size: stored.length, width: 60, height: 80 });
      expect(await looksOf(stored)).toEqual({ width: 60, height: 80, left: 'red', right: 'blue' });
      const [{ all }] = (await desk.platform.database.query<{ all: Buffer }>(
        'service-desk',
        `select string_agg(bytes, ''::bytea order by index) as all from attachment_chunks where attachment_id = $1`,
        [photo.id],
      )) as [{ all: Buffer }];
      expect(all.equals(stored)).toBe(true);
      for (const trace of TRACES) expect(stored.includes(trace)).toBe(false);
    },
  );

  it('F71: does not keep chunks that arrive while it is being finished', async () => {
    const taken = await phonePhoto('jpeg');
    for (let round = 0; round < 5; round++) {
      const { id: attachmentId } = await beginUpload(
        desk.customer,
        await createTestJob(desk),
        taken,
        'image/jpeg',
      );
      const part = { attachmentId, index: 0, bytes: chunkOf(taken, 0) };
      await desk.customer(appendAttachmentChunk, part);
      const late = { ...part, index: 1, bytes: Buffer.from('trace-of-another').toString('base64') };
      const again = [0, 1, 2].flatMap(() => [late, part]);
      await Promise.all([
        ...[0, 1].map(() => outcomeOf(desk.customer(finishAttachment, { attachmentId }))),
        ...again.map((each) => desk.customer(appendAttachmentChunk, each)),
      ]);
      const rows = await desk.platform.database.query<{ index: number; bytes: Buffer }>(
        'service-desk',
        `select index, bytes from attachment_chunks join attachments a on a.id = attachment_id
         where attachment_id = $1 and width is not null order by index`,
        [attachmentId],
      );
      for (const { index, bytes } of rows)
        expect([index, bytes.includes('Make-trace-of-phone')]).toEqual([0, false]);
    }
  });

  it('F71: as HEIC is refused with a problem of its own, whatever its declared type', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    const attempt = upload(desk.customer, await createTestJob(desk), heic, 'image/jpeg');
    expect(await outcomeOf(attempt)).toBe('heic-not-supported');
  });

  it('exists only once it is complete', async () => {
    const bytes = await noise(460, 440);
    const { id: attachmentId } = await beginUpload(desk.customer, await createTestJob(desk), bytes);
    for (const index of [0, 2])
      await desk.customer(appendAttachmentChunk, {
        attachmentId,
        index,
        bytes: chunkOf(bytes, index),
      });
    expect(await desk.customer.problemCode(finishAttachment, { attachmentId })).toBe(
      'invalid-attachment',
    );
    expect(await desk.provider.problemCode(getAttachment, { attachmentId })).toBe('not-found');
    // Chunks may arrive in any order, and repeatedly.
    for (const index of [1, 1, 0])
      await desk.customer(appendAttachmentChunk, {
        attachmentId,
        index,
        bytes: chunkOf(bytes, index),
      });
    const photo = await desk.customer(finishAttachment, { attachmentId });
    expect(await desk.customer(finishAttachment, { attachmentId })).toEqual(photo);
    const late = { attachmentId, index: 0, bytes: chunkOf(bytes, 1) };
    await desk.customer(appendAttachmentChunk, late);
    expect((await download(desk.provider, attachmentId)).equals(bytes)).toBe(true);
  });

  it('can be continued only by the user who began it', async () => {
    const { id: attachmentId } = await beginUpload(desk.customer, job, png(1, 1));
    const part = { attachmentId, index: 0, bytes: png(1, 1).toString('base64') };
    for (const another of [desk.provider, desk.sibling, desk.other]) {
      expect(await another.problemCode(appendAttachmentChunk, part)).toBe('not-found');
      expect(await another.problemCode(finishAttachment, { attachmentId })).toBe('not-found');
    }
  });

  it('is one of at most ten on a job, even under concurrency', async () => {
    const other = await createTestJob(desk);
    const codes = await Promise.all(
      Array.from({ length: 15 }, () => outcomeOf(upload(desk.customer, other, png(1, 1)))),
    );
    expect(codes.filter((code) => code === 'answered')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-attachments')).toHaveLength(5);
  });

  it('can be removed by the user who added it, and by the provider', async () => {
    const other = await createTestJob(desk);
    const mine = await upload(desk.customer, other, png(1, 1));
    const theirs = await upload(desk.provider, other, png(1, 1));
    const target = { attachmentId: theirs.id };
    expect(await desk.customer.problemCode(deleteAttachment, target)).toBe('permission-denied');
    await desk.customer(deleteAttachment, { attachmentId: mine.id });
    await desk.provider(deleteAttachment, target);
    expect((await desk.provider(listAttachments, { jobId: other.id })).items).toEqual([]);
    const left = await desk.platform.database.query(
      'service-desk',
      'select from attachment_chunks where attachment_id = any($1)',
      [[mine.id, theirs.id]],
    );
    expect(left).toEqual([]);
  });
});
