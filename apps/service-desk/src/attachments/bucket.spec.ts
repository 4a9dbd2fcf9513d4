import { deleteAttachment, getAttachmentChunk, type Job } from '@gatehouse/contracts/service-desk';
import { eventually, noise, png, settingFile, type SettingFile } from '@gatehouse/testing';
import { startBucket, type TestBucket } from '@gatehouse/testing/bucket';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestJob, download, upload } from '../testing/attachment-fixture.js';
import { startServiceDesk, type ServiceDeskFixture } from '../testing/service-desk-fixture.js';

let bucket: TestBucket;
let url: SettingFile;
let desk: ServiceDeskFixture;
let job: Job;

beforeAll(async () => {
  bucket = await startBucket();
  url = await settingFile('S3_URL', bucket.url);
  desk = await startServiceDesk(url.env);
  job = await createTestJob(desk);
});

afterAll(async () => {
  await desk.platform.stop();
  await bucket.stop();
  await url.remove();
});

/** How many parts of a photo still lie in the database. */
const partsHere = async (id: string): Promise<number> => {
  const [row] = await desk.platform.database.query<{ count: number }>(
    'service-desk',
    'select count(*)::int as count from attachment_chunks where attachment_id = $1',
    [id],
  );
  return row?.count ?? 0;
};
const inBucket = (id: string) => eventually(async () => (await partsHere(id)) === 0, 15_000);

describe('a photo, where a bucket is configured', () => {
  it('D5: goes there, is the same to the byte, seen by both sides and by nobody else', async () => {
    const bytes = await noise(460, 440);
    const { id } = await upload(desk.customer, job, bytes);
    await inBucket(id);
    expect(await bucket.keys()).toContain(`attachments/${id}`);
    for (const mine of [desk.provider, desk.customer])
      expect((await download(mine, id)).equals(bytes)).toBe(true);
    for (const stranger of [desk.sibling, desk.other])
      expect(await stranger.problemCode(getAttachmentChunk, { attachmentId: id, index: 0 })).toBe(
        'not-found',
      );
    const behind = { attachmentId: id, index: 3 };
    expect(await desk.provider.problemCode(getAttachmentChunk, behind)).toBe('not-found');
  });

  it('goes from there when it is deleted', async () => {
    const { id } = await upload(desk.provider, job, png(10, 10));
    await inBucket(id);
    await desk.provider(deleteAttachment, { attachmentId: id });
    await eventually(async () => !(await bucket.keys()).includes(`attachments/${id}`));
  });

  it('F44: is taken while the bucket does not answer, shown from here, and moved when it does again', async () => {
    const bytes = await noise(320, 320);
    const moved = await upload(desk.provider, job, bytes);
    await inBucket(moved.id);
    await bucket.cutOff();
    const kept = await upload(desk.provider, job, bytes);
    expect((await download(desk.customer, kept.id)).equals(bytes)).toBe(true);
    const part = { attachmentId: moved.id, index: 0 };
    expect(await desk.customer.problemCode(getAttachmentChunk, part)).toBe('unavailable');
    await bucket.comeBack();
    expect((await download(desk.customer, moved.id)).equals(bytes)).toBe(true);
    await inBucket(kept.id);
    expect((await download(desk.customer, kept.id)).equals(bytes)).toBe(true);
  });

  it('is reached by another access key as soon as the file of the setting has it', async () => {
    const bytes = await noise(64, 48);
    const moved = await upload(desk.provider, job, bytes);
    await inBucket(moved.id);
    const part = { attachmentId: moved.id, index: 0 };
    const other = bucket.changeKeys();
    expect(await desk.customer.problemCode(getAttachmentChunk, part)).toBe('unavailable');
    const kept = await upload(desk.provider, job, bytes);
    await url.change(other);
    await eventually(async () => (await download(desk.customer, moved.id)).equals(bytes));
    await inBucket(kept.id);
    expect((await download(desk.customer, kept.id)).equals(bytes)).toBe(true);
  });
});
