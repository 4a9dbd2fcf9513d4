import {
  importProblemOf,
  InternalProblem,
  Problem,
  type ImportRow,
  type InputOf,
  type OutputOf,
} from '@gatehouse/contracts';
import {
  MemberRow,
  upsertMembers,
  type ImportOutcome,
  type MemberImportOutcome,
} from '@gatehouse/contracts/invitations';
import { updateMembers } from '@gatehouse/contracts/tenant-access';
import {
  HandlesInSteps,
  organizationOf,
  parseRow,
  RpcClient,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { parseNewMemberRow } from './import-row.js';
import { InvitationImporter } from './invitation-importer.js';

type Batch = InputOf<typeof upsertMembers>;
type Updated = OutputOf<typeof updateMembers>['items'][number];

/** Changes those who are members already, and invites all others. */
@HandlesInSteps(upsertMembers)
export class UpsertMembers implements UseCase<typeof upsertMembers, CallContext> {
  constructor(
    private readonly rpc: RpcClient,
    private readonly importer: InvitationImporter,
  ) {}

  async run({ dryRun, rows }: Batch, context: CallContext) {
    const updated = await this.update(context, { dryRun, rows });
    const others = rows.filter((row) => updated.get(row)?.outcome === 'unknown');
    const invited = await this.invite(context, { dryRun, rows: others });
    return {
      items: rows.map((row): MemberImportOutcome => {
        const invitation = invited.get(row);
        if (invitation) return { ...invitation, outcome: outcomeOf(invitation) };
        const { outcome, ...result } = updated.get(row) ?? refused(new InternalProblem());
        const known = outcome === 'unknown' ? refused(new InternalProblem()) : { outcome };
        return { row: row.row, email: row.fields.email ?? null, ...result, ...known };
      }),
    };
  }

  private async update(
    context: CallContext,
    { dryRun, rows }: Batch,
  ): Promise<ReadonlyMap<ImportRow, Updated>> {
    const results = new Map<ImportRow, Updated>();
    const valid: { row: ImportRow; member: MemberRow }[] = [];
    for (const row of rows) {
      try {
        valid.push({ row, member: parseRow(MemberRow, row.fields) });
      } catch (error) {
        results.set(row, refused(error));
      }
    }
    const members = valid.map(({ member: { email, roles, capability, departmentId } }) => ({
      ...{ email, roles, capability, departmentId },
    }));
    const { items } = await this.rpc.call(context, updateMembers, { dryRun, members });
    valid.forEach(({ row }, index) =>
      results.set(row, items[index] ?? refused(new InternalProblem())),
    );
    return results;
  }

  /** If inviting is not allowed, that is the outcome of each row: the members are already changed by then. */
  private async invite(
    context: CallContext,
    { dryRun, rows }: Batch,
  ): Promise<ReadonlyMap<ImportRow, ImportOutcome>> {
    if (rows.length === 0) return new Map();
    const batch = { organizationId: organizationOf(context), dryRun, rows };
    const items = await this.importer.run(context, batch, parseNewMemberRow).then(
      (result) => result.items,
      (error: unknown) => {
        const { problem } = refused(error);
        return rows.map(({ row, fields }) => ({
          ...{ row, email: fields.email ?? null, outcome: 'refused' as const, problem },
        }));
      },
    );
    return new Map(rows.flatMap((row, index) => (items[index] ? [[row, items[index]]] : [])));
  }
}

const outcomeOf = ({ outcome }: ImportOutcome) => (outcome === 'created' ? 'invited' : outcome);

function refused(error: unknown) {
  if (!(error instanceof Problem)) throw error;
  return { outcome: 'refused' as const, problem: importProblemOf(error) };
}
