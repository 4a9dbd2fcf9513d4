import type { DepartmentId, OrganizationId } from '@gatehouse/contracts';
import type { Context } from '@gatehouse/platform';
import type { Page, PageRequest } from '../shared/page.js';

export interface DepartmentRecord {
  id: DepartmentId;
  organizationId: OrganizationId;
  name: string;
  /** The name, normalized for comparison. */
  nameKey: string;
  createdAt: Date;
  version: number;
}

export abstract class DepartmentRepository {
  /** `for reference` locks it against removal, `for change` against any other lock. */
  abstract find(
    context: Context,
    organizationId: OrganizationId,
    id: DepartmentId,
    lock?: 'for reference' | 'for change',
  ): Promise<DepartmentRecord | null>;
  abstract list(
    context: Context,
    organizationId: OrganizationId,
    request: PageRequest,
  ): Promise<Page<DepartmentRecord>>;
  /** @throws DepartmentNameTaken */
  abstract create(context: Context, department: DepartmentRecord): Promise<void>;
  /** @throws DepartmentNameTaken */
  abstract save(context: Context, department: DepartmentRecord): Promise<void>;
  /** Whether any customer, member or contact is assigned to it. */
  abstract isInUse(context: Context, id: DepartmentId): Promise<boolean>;
  abstract remove(context: Context, id: DepartmentId): Promise<void>;
}
