import type { Job } from '@gatehouse/contracts/service-desk';
import { uploadPhoto } from '../../api/upload.js';

/** A report that has arrived, and the photos that have not. */
export interface Sent {
  job: Job;
  missing: File[];
  problem: unknown;
}

/** Sends photos after their report, one by one: the report stands, whatever becomes of them. */
export async function sendPhotos(job: Job, files: File[]): Promise<Sent> {
  const sent: Sent = { job, missing: [], problem: null };
  for (const file of files) {
    try {
      await uploadPhoto(job.id, file);
    } catch (error) {
      sent.missing.push(file);
      sent.problem = error;
    }
  }
  return sent;
}
