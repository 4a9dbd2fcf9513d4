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

/** How many chunks of a photo are still in the database. */
const chunksInDatabase = async (id: string): Promise<number> => {
  const [row] = await desk.platform.database.query<{ count: number }>(
    'service-desk',
    'select count(*)::int as count from attachment_chunks where attachment_id = $1',
    [id],
  );
  return row?.count ?? 0;
};
const untilMoved = (id: string) =>
  eventually(async () => (await chunksInDatabase(id)) === 0, 15_000);

describe('a photo, if a bucket is configured', () => {
  it('D5: is moved there unchanged, and visible to its provider and customer only', async () => {
    const bytes = await noise(460, 440);
    const { id } = await upload(desk.customer, job, bytes);
    await untilMoved(id);
    expect(await bucket.keys()).toContain(`attachments/${id}`);
    for (const mine of [desk.provider, desk.customer])
      expect((await download(mine, id)).equals(bytes)).toBe(true);
    for (const stranger of [desk.sibling, desk.other])
      expect(await stranger.problemCode(getAttachmentChunk, { attachmentId: id, index: 0 })).toBe(
        'not-found',
      );
    const beyondEnd = { attachmentId: id, index: 3 };
    expect(await desk.provider.problemCode(getAttachmentChunk, beyondEnd)).toBe('not-found');
  });

  it('is deleted from there when it is removed', async () => {
    const { id } = await upload(desk.provider, job, png(10, 10));
    await untilMoved(id);
    await desk.provider(deleteAttachment, { attachmentId: id });
    await eventually(async () => !(await bucket.keys()).includes(`attachments/${id}`));
  });

  it('F44: can be uploaded and viewed during an outage of the bucket, and is moved afterwards', async () => {
    const bytes = await noise(320, 320);
    const moved = await upload(desk.provider, job, bytes);
    await untilMoved(moved.id);
    await bucket.cutOff();
    const stored = await upload(desk.provider, job, bytes);
    expect((await download(desk.customer, stored.id)).equals(bytes)).toBe(true);
    const part = { attachmentId: moved.id, index: 0 };
    expect(await desk.customer.problemCode(getAttachmentChunk, part)).toBe('unavailable');
    await bucket.comeBack();
    expect((await download(desk.customer, moved.id)).equals(bytes)).toBe(true);
    await untilMoved(stored.id);
    expect((await download(desk.customer, stored.id)).equals(bytes)).toBe(true);
  });

  it('is reached with a new access key as soon as the setting file has it', async () => {
    const bytes = await noise(64, 48);
    const moved = await upload(desk.provider, job, bytes);
    await untilMoved(moved.id);
    const part = { attachmentId: moved.id, index: 0 };
    const other = bucket.changeKeys();
    expect(await desk.customer.problemCode(getAttachmentChunk, part)).toBe('unavailable');
    const stored = await upload(desk.provider, job, bytes);
    await url.change(other);
    await eventually(async () => (await download(desk.customer, moved.id)).equals(bytes));
    await untilMoved(stored.id);
    expect((await download(desk.customer, stored.id)).equals(bytes)).toBe(true);
  });
});
