import { unique } from '../../people.js';
import type { Command } from '../attempt.js';
import { customerOf, membersOf, sessionOf, type Customer } from '../model.js';
import { notServed, lacks, letsIn } from '../rules.js';
import { mayTouch } from './access.js';
import { doubts, outdate, withSession } from './acting.js';

export const createCustomer: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    if (model.customers.length >= 4) return undefined;
    const name = `Customer ${unique()}`;
    const email = picks.once(6) ? null : `boss-${unique()}@customer.example`;
    const corporate = !picks.once(6);
    return {
      call: 'create-customer',
      says: `${session.email} creates ${name}${corporate ? '' : ', an individual,'}${email ? '' : ' without an address'}`,
      method: 'POST',
      path: '/customers',
      token: session.accessToken,
      session: session.id,
      body: { name, kind: corporate ? 'corporate' : 'individual', email },
      reasons: (now) => {
        const actor = sessionOf(now, session.id) ?? session;
        return lacks(now, actor, 'customers:write');
      },
      // Where a department's administrator may put one the requirements do not say.
      perhaps: [...doubts(session), 'department-bound'],
      effect: (now, body) => {
        // An organisation of its own may have customers, whom nobody here looks at.
        if (session.organizationId !== now.providerId) return undefined;
        const { id, departmentId } = body as Customer;
        now.customers.push({
          ...{ id, name, email, corporate, departmentId, independent: false },
          ...{ status: 'off', accepted: false, areas: [] },
        });
        return undefined;
      },
    };
  });

export const moveCustomer: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const customer = picks.of(model.customers);
    const department = picks.once(3) ? undefined : picks.of(model.departments);
    if (!customer) return undefined;
    const { id, name } = customer;
    const departmentId = department?.id ?? null;
    return {
      call: 'update-customer',
      says: `${session.email} moves ${name} to department ${String(departmentId)}`,
      method: 'PATCH',
      path: `/customers/${id}`,
      token: session.accessToken,
      session: session.id,
      body: { departmentId },
      reasons: (now) => {
        const refused = mayTouch(now, session.id, 'customers:write', id);
        if (refused.length > 0) return refused;
        const gone = now.departments.some((one) => one.id === departmentId && one.deleted);
        return gone ? ['not-found'] : [];
      },
      perhaps: [...doubts(session), 'department-bound'],
      effect: (now) => {
        const it = customerOf(now, id);
        if (it) it.departmentId = departmentId;
        return undefined;
      },
    };
  });

export const makeIndependent: Command = (model, picks) =>
  withSession(model, picks, (session) => {
    const customer = picks.of(model.customers);
    if (!customer || !picks.once(6)) return undefined;
    const { id, name } = customer;
    return {
      call: 'make-independent',
      says: `${session.email} makes ${name} independent`,
      method: 'POST',
      path: `/customers/${id}/independence`,
      token: session.accessToken,
      session: session.id,
      body: {},
      reasons: (now) => {
        const refused = mayTouch(now, session.id, 'customers:write', id);
        if (refused.length > 0) return refused;
        const isLed = membersOf(now, id).some(({ roles }) => roles.includes('administrator'));
        return [
          ...notServed(now, id),
          ...(letsIn(now, id) ? [] : ['access-not-open']),
          ...(isLed ? [] : ['administrator-required']),
        ];
      },
      perhaps: [...doubts(session), 'department-bound'],
      effect: (now) => {
        const it = customerOf(now, id);
        if (it) it.independent = true;
        outdate(now, ({ organizationId }) => organizationId === id);
        // What the provider had offered rests on a provider that serves it no more.
        for (const one of now.invitations)
          if (one.organizationId === id && !one.own && one.status !== 'accepted')
            one.status = 'revoked';
        return undefined;
      },
    };
  });
