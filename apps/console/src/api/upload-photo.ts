import { beginAttachment, Attachment } from '@gatehouse/contracts/service-desk';
import { fetchWithRefresh } from './call-api.js';
import { buildRequest } from './request.js';

/** The API's limit; longer file names are truncated. */
const NAME_LENGTH = 200;

/** @throws ApiError */
export async function uploadPhoto(jobId: string, file: File): Promise<Attachment> {
  const contract = beginAttachment;
  const { url, init } = buildRequest(contract, { jobId });
  const name = new URLSearchParams({ name: file.name.slice(-NAME_LENGTH) }).toString();
  const response = await fetchWithRefresh(contract, {
    url: `${url}?${name}`,
    init: { ...init, body: file, headers: { 'content-type': file.type } },
  });
  return Attachment.parse(await response.json());
}
