import { beginAttachment, Attachment } from '@gatehouse/contracts/service-desk';
import { answered } from './ask.js';
import { requestFor } from './request.js';

/** The one who picks a photo has given it a name; too long a one is cut. */
const NAME_LENGTH = 200;

/** Adds a photo to a job. @throws ProblemMet */
export async function uploadPhoto(jobId: string, file: File): Promise<Attachment> {
  const contract = beginAttachment;
  const { url, init } = requestFor(contract, { jobId });
  const name = new URLSearchParams({ name: file.name.slice(-NAME_LENGTH) }).toString();
  const response = await answered(contract, {
    url: `${url}?${name}`,
    init: { ...init, body: file, headers: { 'content-type': file.type } },
  });
  return Attachment.parse(await response.json());
}
