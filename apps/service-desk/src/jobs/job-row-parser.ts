import {
  InvalidRequest,
  NotFound,
  Problem,
  type CustomerId,
  type ImportRow,
} from '@gatehouse/contracts';
import { createJob, InvalidReference, JobRow } from '@gatehouse/contracts/service-desk';
import { getCustomerByExternalId } from '@gatehouse/contracts/tenant-access';
import { parseRow, RpcClient, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobCreator, type NewJob } from './job-creator.js';

type CustomerCells = Pick<ReturnType<typeof JobRow.parse>, 'customerId' | 'customerExternalId'>;

/** Reads rows of a file of jobs. */
@Injectable()
export class JobRowParser {
  constructor(
    private readonly rpc: RpcClient,
    private readonly creator: JobCreator,
  ) {}

  /** @returns the job, prepared for its creation, or why the row is refused */
  async parse(context: CallContext, { fields }: ImportRow): Promise<NewJob | Problem> {
    try {
      const { customerId, customerExternalId, ...row } = parseRow(JobRow, fields);
      const job = createJob.input.parse({
        ...row,
        customerId: await this.customerOf(context, { customerId, customerExternalId }),
      });
      await this.creator.prepare(context, job).catch((error: unknown) => {
        throw error instanceof NotFound ? new InvalidReference({ field: 'customerId' }) : error;
      });
      return job;
    } catch (error) {
      // What fails only now would refuse a row that is right.
      if (!(error instanceof Problem) || PASSING.has(error.kind)) throw error;
      return error;
    }
  }

  private async customerOf(
    context: CallContext,
    { customerId, customerExternalId: externalId }: CustomerCells,
  ): Promise<CustomerId> {
    if (customerId !== undefined && externalId === undefined) return customerId;
    if (externalId === undefined) throw invalidCell('customerId', NEITHER);
    if (customerId !== undefined) throw invalidCell('customerExternalId', BOTH);
    try {
      return (await this.rpc.call(context, getCustomerByExternalId, { externalId })).id;
    } catch (error) {
      throw error instanceof NotFound
        ? new InvalidReference({ field: 'customerExternalId' })
        : error;
    }
  }
}

const PASSING: ReadonlySet<Problem['kind']> = new Set(['unavailable', 'timeout', 'internal']);

const NEITHER = { code: 'required', detail: 'is required unless there is an external id' } as const;
const BOTH = { code: 'invalid', detail: 'must be empty if there is an id' } as const;

const invalidCell = (column: string, fault: typeof NEITHER | typeof BOTH): InvalidRequest =>
  new InvalidRequest({ errors: [{ pointer: `/${column}`, ...fault }] });
