import type { Job } from '@gatehouse/contracts/service-desk';
import { uploadPhoto } from '../../api/upload-photo.js';

/** A submitted report and the photos that failed to upload. */
export interface SentReport {
  job: Job;
  missing: File[];
  problem: unknown;
}

/** Uploads photos one by one after the report. Failed uploads don't affect the report. */
export async function sendPhotos(job: Job, files: File[]): Promise<SentReport> {
  const sent: SentReport = { job, missing: [], problem: null };
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
