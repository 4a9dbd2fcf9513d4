/*
 * A revocation is over when the call that made it answers: docs/adr/0006-revocation-by-epochs-and-leases.md.
 *
 * Names in brackets are the code that a step stands for, in libs/platform/src/revocation. Each step is one that nothing can come
 * between: what a process does between two awaits, or what the NATS server does about one message. Between two steps others may take
 * any number, and any time may pass: so processes that are paused or cut off, and messages that are late, are among what is tried.
 *
 * One revocation is followed to its answer; another one of whatever kind comes at any time.
 *
 * Assumed: clocks differ in speed by less than LEASE_OVER_MS allows for (revoker.spec.ts) and go on while a process is stopped
 * (apps/e2e/src/gateway-halted.fault.spec.ts); a bucket keeps a revocation for longer than tokens live
 * (apps/identity/src/signing-keys/access-token-lifetime.spec.ts); the server tells the newest message that it has (no test).
 */
#ifndef GATEWAYS
#define GATEWAYS 1
#endif

/* Time, in ticks of the revoking process's clock. A gateway's may be slower: its lease lasts longer than it believes. */
#define LEASE 1       /* [LEASE_MS] */
#define SLOWNESS 1
#ifndef NO_WAIT_LONGER_THAN_LEASE
#define WAIT (LEASE + SLOWNESS)   /* [LEASE_OVER_MS] */
#else
#define WAIT LEASE
#endif

/* The revocation ends all tokens of less than this count, the other one those of less than `other`; 0: of another key. */
#define COUNT 2
byte other;

#define noLease(g) (lease[g] == 0 && asking[g] == 0)
#define max(a, b) ((a) > (b) -> (a) : (b))

/* The bucket of revocations: the position of its last message; of our key, the last message and its count; each message's count. */
byte last, newest;
byte counts[3];

/* The bucket of gateways: how far each has seen, plus 1; 0 where it is not registered. */
byte registered[GATEWAYS];

/* A gateway's memory [BucketWatch.revision; RevocationView.revoked, leaseUntil]. */
byte seen[GATEWAYS], view[GATEWAYS];
byte lease[GATEWAYS];             /* how long it still lasts */
byte asking[GATEWAYS];            /* the same of one that is being asked for */

/* The revoking process's memory [GatewayWatch.known]. */
byte acknowledged[GATEWAYS];      /* what each gateway last said, plus 1 */
byte acknowledgedFor[GATEWAYS];   /* how long that still counts; 0 where nothing does */
bool news[GATEWAYS];              /* what the server has and the process has not received */
bool needed[GATEWAYS];            /* what it must receive to know all that there was when it asked */
byte until;                       /* how long it still waits */
bool began, answered;

/* Whether the store of NATS was lost and made again; which gateways follow the new bucket; and whether our answer was given before. */
bool lost, answeredBefore;
bool follows[GATEWAYS];

/* A token that the revocation ended; so it is older than the answer [RevocationView.judge]. */
#ifndef NO_LEASE
#define isCurrent(g) (lease[g] > 0)
#else
#define isCurrent(g) true
#endif
#ifndef NO_REFRESH_AFTER_A_LOSS
#define isStale(g) (follows[g] && answeredBefore)
#else
#define isStale(g) false
#endif
#define letsIn(g) (isCurrent(g) && view[g] < COUNT && !isStale(g))

/* Requests begin at any time, at any gateway. */
#ifndef LIVENESS
bool letIn;   /* never */
active proctype requests() {
  byte n;
  do
  :: d_step {
       for (n : 0 .. GATEWAYS - 1) { letIn = answered && letsIn(n); assert(!letIn) }
       n = 0
     }
  od
}
#endif

#define followsIt(g) (follows[g] == lost)
#ifndef NO_STREAM_IN_A_POSITION
#define place(position, stream) (position + 4 * stream)   /* [GatewayView] */
#else
#define place(position, stream) (position)
#endif

/* The watch on the bucket: in its order, as late as it likes [BucketWatch.follow, RevocationView.apply]. */
proctype watch(byte g) {
  do
  :: d_step { followsIt(g) && seen[g] < last -> seen[g]++; view[g] = max(view[g], counts[seen[g]]) }
  :: d_step {  /* the first message was replaced, so it is not there any more */
       followsIt(g) && seen[g] == 0 && newest == 2 && counts[1] > 0 -> seen[g] = 2; view[g] = max(view[g], counts[2])
     }
  :: d_step { seen[g] > 0 || !followsIt(g) -> seen[g] = 0; follows[g] = lost }  /* starts over; what it holds stays */
  od
}

/* A process that dies forgets all. The one that starts in its place is another gateway [RevocationView.id], not registered yet. */
inline restart(g) {
  d_step {
    seen[g] = 0; view[g] = 0; follows[g] = lost; lease[g] = 0; asking[g] = 0; sent = 0; known = 0;
    registered[g] = 0; acknowledged[g] = 0; acknowledgedFor[g] = 0; news[g] = false; needed[g] = false
  }
}

/* bucket.put of where it was when it asked */
inline register(g) { d_step { registered[g] = (answered -> 0 : sent); news[g] = !answered } }

/* [RevocationView.renew] */
proctype leasing(byte g) {
  byte sent, known;
  do
  :: restart(g)
#ifndef NO_LEASE_FROM_BEFORE
  :: d_step { sent = place(seen[g] + 1, follows[g]); asking[g] = LEASE + SLOWNESS };
#else
  :: sent = place(seen[g] + 1, follows[g]);
#endif
#ifndef NO_REGISTER_FIRST
     register(g);
     known = last;                  /* BucketWatch.isCurrent: streams.getMessage */
#else
     known = last;
     register(g);
#endif
     d_step {
#ifdef NO_LEASE_FROM_BEFORE
       asking[g] = LEASE + SLOWNESS;
#endif
       if
#ifndef NO_CURRENT_VIEW
       :: known <= seen[g] && followsIt(g) -> lease[g] = max(lease[g], asking[g])
       :: else
#else
       :: true -> lease[g] = max(lease[g], asking[g])
#endif
       fi;
       asking[g] = 0; sent = 0; known = 0
     }
  od
}

/* The watch on the bucket of gateways [GatewayWatch.apply]. */
proctype gatewayWatch(byte g) {
  do
  :: d_step {
       news[g] && !answered ->
       news[g] = false; needed[g] = false; acknowledged[g] = registered[g]; acknowledgedFor[g] = WAIT
     }
  od
}

/* bucket.get, then bucket.put with previousSeq: where another came between, it is merged again [Revoker.put]. */
inline put(count) {
  do
  :: expected = newest;
     atomic {
       if
#ifndef NO_MERGE
       :: counts[expected] >= count -> position = expected; break
       :: else ->
#else
       :: true ->
#endif
          if
#ifndef NO_PREVIOUS_SEQUENCE
          :: newest != expected
          :: else ->
#else
          :: true ->
#endif
             last++; position = last; newest = last; counts[last] = count; break
          fi
       fi
     }
  od;
  expected = 0
}

/* One call that revokes; by now its decision is committed [Revoker.spread, GatewayWatch.untilAllHaveSeen]. */
proctype revoker() {
  byte position, expected, n;
  bool lacking, current;
  began = true;
  put(COUNT);
  until = WAIT;
  do
  :: d_step {                       /* GatewayWatch.bucket.isCurrent: the server says how far its bucket is */
#ifndef NO_REGISTRY_READ
       for (n : 0 .. GATEWAYS - 1) { needed[n] = !current && news[n] }
#endif
       n = 0
     };
     atomic {                       /* and the process sees whether all of that is acknowledged */
       current = true; lacking = false;
       for (n : 0 .. GATEWAYS - 1) {
         current = current && !needed[n];
         lacking = lacking || (acknowledgedFor[n] > 0 && acknowledged[n] < place(position + 1, lost))
       }
       n = 0;
#ifdef NO_WAIT
       lacking = false;
#endif
       if
#ifndef NO_DEADLINE
       :: until == 0 -> break
#endif
       :: current && !lacking -> break
       :: else -> lacking = false
       fi
     }
  od;
  atomic {
    answered = true; position = 0; lacking = false; current = false; until = 0;
    for (n : 0 .. GATEWAYS - 1) { registered[n] = 0; acknowledged[n] = 0; acknowledgedFor[n] = 0; news[n] = false; needed[n] = false }
    n = 0
  }
}

/* Another revocation, of which only the message matters to ours. */
proctype another() {
  byte position, expected;
  if
  :: other == 0 -> last++
  :: else -> put(other)
  fi;
  position = 0
}

/*
 * The store is lost with all that it held. By the time that there is another, no one has a lease on what was before, and calls under way
 * have failed. The services put back what they have in their tables [Revoker.noticeLoss]; what is claimed does not wait for it.
 */
proctype loss() {
  byte n;
  atomic {
    (!began || answered) && noLease(0) && noLease(GATEWAYS - 1) ->
    lost = true; answeredBefore = answered; last = 0; newest = 0;
    for (n : 1 .. 2) { counts[n] = 0 }
    for (n : 0 .. GATEWAYS - 1) { registered[n] = 0; news[n] = false; needed[n] = false }
    n = 0
  }
}

/* Time passes for all, at any moment. */
proctype clock() {
  byte n;
#define less(timer) timer = (timer > 0 -> timer - 1 : 0)
  do
  :: d_step {
       less(until);
       for (n : 0 .. GATEWAYS - 1) {
         less(lease[n]); less(asking[n]); less(acknowledgedFor[n]);
         acknowledged[n] = (acknowledgedFor[n] > 0 -> acknowledged[n] : 0)
       }
       n = 0
     }
  od
}

init {
  byte n;
  atomic {
#ifndef ALONE
    select(n : 0 .. 2);
    other = (n == 2 -> 3 : n);
    run another();
#endif
    for (n : 0 .. GATEWAYS - 1) { run watch(n); run leasing(n); run gatewayWatch(n) }
    n = 0;
    run clock(); run revoker();
    if
    :: other == 0 -> run loss()
    :: else
    fi
  }
}

#ifdef LIVENESS
/* A revocation is answered, whatever the gateways do; provided that the server answers and no process stops for ever. */
ltl answers { <> answered }
#endif
