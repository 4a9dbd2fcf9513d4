import type { Call } from '@gatehouse/contracts';
import { fetchWithEtag } from '../api/fetch-with-etag.js';
import { withIfMatch } from '../api/if-match.js';
import { ApiError } from '../api/api-error.js';
import { buildRequest } from '../api/request.js';

export type Values = Record<string, unknown>;

/** The call that reads the resource a form edits. The change must use the same URL. */
export interface EditTarget {
  read: Call;
  input: object;
}

/** A field that was changed on the server after the form was filled. */
export interface RemoteChange {
  name: string;
  before: unknown;
  remote: unknown;
}

/** Someone else changed fields that the form shows. */
export class EditConflict extends Error {
  constructor(
    readonly changes: readonly RemoteChange[],
    readonly problem: unknown,
  ) {
    super();
  }
}

/** The resource behind a form, tracked with its ETag to detect concurrent changes. */
export class EditedResource {
  private readonly url: string;
  private loading: Promise<readonly RemoteChange[]> | undefined;
  private etag = '';

  /** @param base the form's initial values, which may come from a stale list */
  constructor(
    private readonly target: EditTarget,
    private base: Values,
  ) {
    this.url = buildRequest(target.read, target.input).url;
  }

  /** Loads the resource once. @returns the fields that differ from the form's initial values */
  load(): Promise<readonly RemoteChange[]> {
    this.loading ??= this.read();
    return this.loading;
  }

  /** Saves with If-Match. @throws EditConflict if someone else changed fields that the form shows */
  async send(values: Values, work: () => Promise<unknown>): Promise<void> {
    await this.load();
    try {
      this.etag = await withIfMatch(this.url, this.etag, work);
    } catch (error) {
      const changes = this.conflictIn(error);
      if (!changes) throw error;
      if (changes.length > 0) throw new EditConflict(changes, error);
      // Only fields outside the form changed, so retry with the new ETag.
      this.etag = await withIfMatch(this.url, this.etag, work);
    }
    this.base = { ...this.base, ...values };
  }

  private async read(): Promise<readonly RemoteChange[]> {
    try {
      const { state, etag } = await fetchWithEtag(this.target.read, this.target.input);
      this.etag = etag;
      return this.applyRemote(state);
    } catch (error) {
      this.loading = undefined;
      throw error;
    }
  }

  /** @returns undefined if the request failed for another reason */
  private conflictIn(error: unknown): readonly RemoteChange[] | undefined {
    if (!(error instanceof ApiError) || error.code !== 'changed-meanwhile') return undefined;
    const { current, etag } = error.document;
    this.etag = String(etag);
    return this.applyRemote(current as Values);
  }

  private applyRemote(state: Values): readonly RemoteChange[] {
    const changes = Object.entries(this.base)
      .filter(([name, before]) => name in state && !isSame(before, state[name]))
      .map(([name, before]): RemoteChange => ({ name, before, remote: state[name] }));
    for (const { name, remote } of changes) this.base = { ...this.base, [name]: remote };
    return changes;
  }
}

/** Treats an empty field and null alike. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');
