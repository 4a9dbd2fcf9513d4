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
import { eventually, jpeg, png } from '@gatehouse/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attach, begin, bytesOf, codeOf, makeJob, partOf } from './attaching.test.js';
import { openDesk, type Desk } from './desk.test.js';

let desk: Desk;
let job: Job;

beforeAll(async () => {
  desk = await openDesk();
  job = await makeJob(desk);
});

afterAll(() => desk.platform.stop());

describe('a photo', () => {
  it('D5 B9: is added by either side, seen by both to the byte, and by nobody else', async () => {
    const bytes = png(640, 480, 600_000);
    for (const who of [desk.provider, desk.customer]) {
      const photo = await attach(who, job, bytes);
      expect(photo).toMatchObject({
        name: 'Pump.png',
        size: bytes.length,
        width: 640,
        height: 480,
      });
      for (const mine of [desk.provider, desk.customer])
        expect((await bytesOf(mine, photo.id)).equals(bytes)).toBe(true);
      for (const stranger of [desk.sibling, desk.other]) {
        const { id: attachmentId } = photo;
        expect(await stranger.refusal(getAttachment, { attachmentId })).toBe('not-found');
        expect(await stranger.refusal(deleteAttachment, { attachmentId })).toBe('not-found');
        const part = { attachmentId, index: 0 };
        expect(await stranger.refusal(getAttachmentChunk, part)).toBe('not-found');
        expect(await stranger.refusal(listAttachments, { jobId: job.id })).toBe('not-found');
        expect(await codeOf(begin(stranger, job, bytes))).toBe('not-found');
      }
    }
    const told = await eventually(() =>
      desk.platform.database.query<{ data: object }>(
        'service-desk',
        `select event -> 'data' as data from outbox where subject = $1`,
        [attachmentAdded.subject],
      ),
    );
    expect(told).toHaveLength(2);
  });

  it('is judged by what it is, not by what it is called', async () => {
    const other = await makeJob(desk);
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    expect(await codeOf(attach(desk.customer, other, html))).toBe('attachment-unfit');
    const mistaken = attach(desk.customer, other, jpeg(10, 10), 'image/png');
    expect(await codeOf(mistaken)).toBe('attachment-unfit');
    expect(await codeOf(attach(desk.customer, other, png(20_000, 20_000)))).toBe(
      'attachment-unfit',
    );
    expect(await codeOf(attach(desk.customer, other, png(0, 1)))).toBe('attachment-unfit');
    expect((await desk.provider(listAttachments, { jobId: other.id })).items).toEqual([]);
  });

  it('is whole, or it is none', async () => {
    const bytes = png(10, 10, 600_000);
    const { id: attachmentId } = await begin(desk.customer, await makeJob(desk), bytes);
    for (const index of [0, 2])
      await desk.customer(appendAttachmentChunk, {
        attachmentId,
        index,
        bytes: partOf(bytes, index),
      });
    expect(await desk.customer.refusal(finishAttachment, { attachmentId })).toBe(
      'attachment-unfit',
    );
    expect(await desk.provider.refusal(getAttachment, { attachmentId })).toBe('not-found');
    // Its parts may come in any order, and again.
    for (const index of [1, 1, 0])
      await desk.customer(appendAttachmentChunk, {
        attachmentId,
        index,
        bytes: partOf(bytes, index),
      });
    const photo = await desk.customer(finishAttachment, { attachmentId });
    expect(await desk.customer(finishAttachment, { attachmentId })).toEqual(photo);
    const late = { attachmentId, index: 0, bytes: partOf(bytes, 1) };
    await desk.customer(appendAttachmentChunk, late);
    expect((await bytesOf(desk.provider, attachmentId)).equals(bytes)).toBe(true);
  });

  it('is gone on with by nobody but who has begun it', async () => {
    const { id: attachmentId } = await begin(desk.customer, job, png(1, 1));
    const part = { attachmentId, index: 0, bytes: png(1, 1).toString('base64') };
    for (const another of [desk.provider, desk.sibling, desk.other]) {
      expect(await another.refusal(appendAttachmentChunk, part)).toBe('not-found');
      expect(await another.refusal(finishAttachment, { attachmentId })).toBe('not-found');
    }
  });

  it('is one of ten at most, however many come at once', async () => {
    const other = await makeJob(desk);
    const codes = await Promise.all(
      Array.from({ length: 15 }, () => codeOf(attach(desk.customer, other, png(1, 1)))),
    );
    expect(codes.filter((code) => code === 'answered')).toHaveLength(10);
    expect(codes.filter((code) => code === 'too-many-attachments')).toHaveLength(5);
  });

  it('is removed by who added it, or by the provider', async () => {
    const other = await makeJob(desk);
    const mine = await attach(desk.customer, other, png(1, 1));
    const theirs = await attach(desk.provider, other, png(1, 1));
    const target = { attachmentId: theirs.id };
    expect(await desk.customer.refusal(deleteAttachment, target)).toBe('permission-denied');
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
