/*
 * A link becomes one membership, wherever a process dies, and no one stays a member by an invitation that was withdrawn:
 * docs/adr/0009-redeeming-uses-the-link-up-last.md.
 *
 * Names in brackets are the code that a step stands for: in apps/invitations/src, and for what it asks of others in
 * apps/tenant-access/src/members. Each step is one transaction of one database. Between two of them others may take any number, a
 * process may die, and a hold may run out; what was asked of another service may be done after the caller has given up.
 *
 * One invitation, which two people redeem at once. That a newer link has taken a link's place, that it has expired, that the customer is
 * turned off or that the invitation's basis is gone leads to a refusal: so wherever one of these is checked, it may refuse.
 *
 * Assumed: a row that a transaction has locked waits (apps/invitations/src/redemption/redemption-against-deletion.spec.ts). How long a hold lasts
 * is not: it may end at any moment, so LEASE_MS decides how often a client is asked to retry, and nothing else.
 */
mtype = { sent, draft, accepted, revoked };

/* The row of the invitation [SqlInvitationRepository, SqlInvitationClaimRepository]. */
mtype status = sent;
byte claim;                  /* claim_id: the last attempt */
bool held;                   /* claimed_until > clock_timestamp() */
bool locked;                 /* by a transaction that goes on */

/* tenant-access: how many are members by it, and whether it knows that it was withdrawn [withdrawn_invitations]. */
byte members;
bool withdrawn;

/* What was asked, and may be done although no one waits for it any more. */
byte lateMemberships, lateRemovals;

/* For what is claimed of all this. */
bool deleting, deleted;      /* a deletion has taken the membership back in its hold; was answered */
bool tookLate;               /* a deletion or withdrawal that had been given up took it back */
bool broken;                 /* a deletion has taken it back, and ended before it said so */
bool acceptedTooLate, acceptedWithoutMember, stillMember, linkIsDead, twoMembers, memberAfterDeletion, twoHold;   /* never */
byte busy;                   /* how many are not at rest yet */

#define isOpen (status == sent || status == draft)

/* [EnsureMembership, MembershipRepository.ensure] */
inline ensureMembership(answer) {
  d_step {
    if
#ifndef NO_WITHDRAWAL_NOTED
    :: withdrawn -> answer = false
    :: else ->
#else
    :: true ->
#endif
       answer = true;
#ifndef NO_UNIQUE_MEMBERSHIP
       members = 1
#else
       members++
#endif
    fi;
    twoMembers = members > 1; assert(!twoMembers);
    memberAfterDeletion = deleted && members > 0; assert(!memberAfterDeletion)
  }
}

/* [RemoveMembership, RevokeInvitedMembership] */
inline removeMembership() { d_step { members = 0; withdrawn = true } }

/* [InvitationClaimRepository.acquire; release leaves the claim, so that it shows an attempt] */
#ifndef NO_HOLD
#define free (!locked && !held)
#else
#define free (!locked)
#endif
#ifndef NO_TRACE_OF_WHO_TRIED
#define release(me) atomic { !locked -> if :: claim == me -> held = false :: else fi }
#else
#define release(me) atomic { !locked -> if :: claim == me -> held = false; claim = 0 :: else fi }
#endif

/* [RedeemInvitation] A client that gives up, dies or is to retry is done; at rest one retries. */
proctype redeemer(byte me) {
  bool ok;
  if
  :: atomic { free && status == sent -> twoHold = held; assert(!twoHold); claim = me; held = true }
  :: goto done
  fi;
#ifdef NO_LINK_USED_LAST
  atomic { !locked; if :: claim == me && status == sent -> status = accepted; held = false :: else -> goto done fi };
#endif
  if
  :: skip                                   /* RedemptionPolicy.require, ensureAccount */
  :: release(me); goto done
  :: goto done
  fi;
  if
  :: ensureMembership(ok);
     if
     :: ok
     :: release(me); goto done              /* or refused since the customer is turned off */
     fi
  :: lateMemberships++;               /* no response */
     goto done
  :: goto done
  fi;
  /* startSession: where it is refused the link is used up none the less, and they sign in later. */
#ifndef NO_LINK_USED_LAST
  if
  :: atomic {                               /* InvitationClaimRepository.accept */
#ifndef NO_CLAIM_IN_COMPLETE
       claim == me &&
#endif
#ifndef NO_STATUS_IN_COMPLETE
       status == sent &&
#endif
       !locked ->
       acceptedTooLate = !isOpen || deleting; assert(!acceptedTooLate);
       acceptedWithoutMember = members == 0 && !tookLate; assert(!acceptedWithoutMember);
       status = accepted; held = false
     }
  :: !locked && !(claim == me && status == sent) -> release(me)
  :: skip
  fi;
#endif
done:
  atomic { ok = false; busy-- }
}

/* [DeleteInvitation] */
proctype deleter(byte me) {
  if
  :: atomic { free -> claim = me; held = true }
  :: goto done
  fi;
#ifdef NO_DELETION_MARKED_LAST
  if
  :: atomic { !locked && claim == me -> status = revoked; held = false }
  :: goto done
  fi;
#endif
  if
  :: d_step { members = 0; withdrawn = true; deleting = held && claim == me; tookLate = tookLate || !deleting }
  :: lateRemovals++; goto done
  :: goto done
  fi;
#ifndef NO_DELETION_MARKED_LAST
  if
  :: atomic {                               /* InvitationRevoker.revokeClaimed */
       !locked && (claim == me || status == revoked) ->
       if
       :: claim == me -> held = false
       :: else
       fi;
       status = revoked; deleted = true; assert(members == 0)
     }
  :: atomic { !locked && claim != me && status != revoked -> broken = true }
  :: broken = true
  fi;
#endif
done:
  atomic { deleting = false; busy-- }
}

/*
 * What the invitation depends on goes away, and the event says so [WithdrawInvitations]; or another activation takes this one's place, since the
 * customer has another address [ActivationInvitations.open]. Both end in [InvitationRevoker.saveWithdrawn]; what fails comes again.
 */
proctype withdrawal() {
  mtype after;
  bool again;
  do
  :: atomic { !locked && isOpen -> locked = true };
     if
     :: claim == 0 -> after = draft         /* another inviter may send it again */
     :: after = revoked
     fi;
#ifndef NO_TAKING_BACK
     if
     :: claim == 0
     :: claim != 0 -> removeMembership()
     :: claim != 0 && !again -> lateRemovals++; again = true; after = 0
     fi;
#endif
     d_step { status = (after == 0 -> status : after); locked = false };
     if
     :: after == 0
     :: after != 0 -> break
     fi
  :: !locked && !isOpen -> break
  od;
  atomic { after = 0; again = false; busy-- }
}

/* [ReissueInvitation, RenewActivation] */
proctype resend() {
  if
  :: atomic { !locked && isOpen -> status = sent }
  :: skip
  fi;
  busy--
}

/* A hold runs out, however far its holder is: it may have been paused, or have died. */
proctype lapse() {
  do
  :: d_step { held -> held = false; deleting = false }
  :: atomic { busy == 0 && !held -> break }
  od
}

/* What was asked and not waited for is done at any time; or never, where all comes to rest before. */
proctype late() {
  bool ignored;
end:
  do
  :: atomic { lateMemberships > 0 -> lateMemberships--; ensureMembership(ignored); ignored = false }
  :: d_step { lateRemovals > 0 -> lateRemovals--; members = 0; withdrawn = true; tookLate = true }
  od
}

/* Once everything has come to rest: what is there, and what a retry finds. */
proctype rest() {
  bool ok;
  atomic {
    busy == 0 && !held ->
    stillMember = !(status == sent || status == accepted) && members > 0; assert(!stillMember);
    acceptedWithoutMember = status == accepted && members == 0 && !tookLate && !broken; assert(!acceptedWithoutMember);
    if
    :: status == sent -> ensureMembership(ok); linkIsDead = !ok && !tookLate && !broken; assert(!linkIsDead)
    :: else
    fi
  }
}

init {
  atomic {
    busy = 5;
    run redeemer(1); run redeemer(2); run deleter(3); run withdrawal(); run resend();
    run lapse(); run late(); run rest()
  }
}
