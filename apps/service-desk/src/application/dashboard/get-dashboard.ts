import { InvalidRequest, NotFound, type InputOf, type OrganizationId } from '@gatehouse/contracts';
import type { Dashboard, getDashboard } from '@gatehouse/contracts/service-desk';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { dashboardOf } from '../../domain/dashboard.js';
import { monthsBefore } from '../../domain/month.js';
import { CustomerDirectory } from '../ports.js';
import { SiteRepository } from '../sites/ports.js';
import { TimeZones } from '../time-zones/ports.js';
import { Tallies } from './ports.js';

/** A year up to this month. */
const MONTHS = 12;
const MOST_MONTHS = 120;

/** The figures stand ready: however many jobs there are, showing them costs the same (B3). */
@Injectable()
export class GetDashboard implements UseCase<typeof getDashboard> {
  constructor(
    private readonly tallies: Tallies,
    private readonly customers: CustomerDirectory,
    private readonly sites: SiteRepository,
    private readonly zones: TimeZones,
  ) {}

  async run(input: InputOf<typeof getDashboard>, context: Context): Promise<Dashboard> {
    const owner = await this.ownerOf(input, context);
    const { organizationId, organizationKind } = userOf(context);
    const whose = owner ?? organizationId;
    const isProvider = whose === organizationId && organizationKind !== 'customer';
    const { timeZone, month } = await this.zones.now(context, whose, isProvider);
    const to = input.to ?? month;
    const from = input.from ?? monthsBefore(to, MONTHS - 1);
    if (from > to || from < monthsBefore(to, MOST_MONTHS - 1)) {
      const detail = `must be a month before, at most ${String(MOST_MONTHS)} in all`;
      throw new InvalidRequest({ errors: [{ pointer: '/from', detail }] });
    }
    const figures = await this.tallies.read(context, owner, from, to);
    const dashboard = dashboardOf(figures, from, to);
    const names = await this.sites.namesOf(
      context,
      dashboard.openJobsBySite.flatMap(({ siteId }) => siteId ?? []),
    );
    const named = dashboard.openJobsBySite.map((site) => ({
      ...site,
      name: site.siteId && (names.get(site.siteId) ?? null),
    }));
    return { ...dashboard, timeZone, openJobsBySite: named };
  }

  private async ownerOf(
    { customerId }: InputOf<typeof getDashboard>,
    context: Context,
  ): Promise<OrganizationId | null> {
    const { organizationId, departmentId } = userOf(context);
    if (customerId === undefined) return departmentId ? null : organizationId;
    // What a provider has in all is not for whoever is bound to a department.
    const known =
      (customerId === organizationId && departmentId === null) ||
      (await this.customers.isServedBy(context, customerId, organizationId));
    if (!known) throw new NotFound();
    return customerId;
  }
}
