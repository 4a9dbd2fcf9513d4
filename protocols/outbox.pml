/*
 * Each change has its effect: each is heard of once, and the state is followed in order, for each aggregate, whatever dies or is wiped.
 *
 * Names in brackets are the code that a step stands for, in libs/platform/src/events unless they say otherwise. Each step is one
 * transaction, one statement, or what the NATS server does about one message. Between two of them others may take any number, a process
 * may die, and the outcome of a step may stay unknown to the caller.
 *
 * One aggregate that is changed twice, two relays, and a consumer of any number of replicas. That JetStream drops what it has had within
 * two minutes is not relied on: every copy counts.
 *
 * Assumed: the events of an aggregate lie in the outbox in its order, and what a relay marks goes over the connection that holds the lock
 * (relay.spec.ts); a stream that was created again has another identity (replay.spec.ts); no consumer is away for longer than the outbox and
 * the stream keep an event, a week (no test).
 */
#define EVENTS 2
#ifndef RELAYS
#define RELAYS 2
#endif
#ifndef FAILURES                 /* whether the first event may be given up by its consumer */
#define FAILURES 0
#endif
#ifndef WIPES
#define WIPES 1
#endif

mtype = { nothing, waiting, published };

/* The producer's database: the aggregate, the idempotency keys, the outbox, and the stream that was known last [known_streams]. */
byte version;
bool keyed[EVENTS + 1];
mtype outbox[EVENTS + 1] = nothing;
byte known;
byte leader;                     /* the process that holds the advisory lock [Leadership]; 0: none */

/* JetStream: which stream it is, and of each event whether the consumer has it still to take. */
byte stream;
bool pending[EVENTS + 1];
bool deadLettered[EVENTS + 1];         /* is among the dead letters */

/* The consumer's database. */
byte inbox;
bool missed[EVENTS + 1];         /* was overtaken, and not told yet [inbox.missed] */
byte taken[EVENTS + 1];          /* how often the effect of a handler that follows the state was made */
byte told[EVENTS + 1];           /* how often that of a handler of each change was */

bool wasPublished[EVENTS + 1];

#define max(a, b) ((a) > (b) -> (a) : (b))
bool twice, outOfOrder;          /* never */
#define take(e) taken[e]++; twice = taken[e] > 1; assert(!twice); outOfOrder = e < EVENTS && taken[EVENTS] > 0; assert(!outOfOrder)
#define tell(e) told[e]++; twice = told[e] > 1; assert(!twice)

bool lost;
#define isLost(e) (outbox[e] == published && known == stream && !pending[e] && !deadLettered[e] && told[e] == 0)

/* At any moment: nothing that has been recorded is lost, even if everybody dies now. */
active proctype nothingIsLost() {
  do
  :: d_step { lost = isLost(1) || isLost(2); assert(!lost) }
  od
}

/*
 * A client that changes the aggregate, and repeats the request with the same key until there is a response. The change, its event and the key are one
 * transaction [RpcDispatcher.run in rpc/server/rpc-dispatcher.ts, IdempotentRequest.claim, record].
 */
active proctype producer() {
  byte e = 1;
  do
  :: e > EVENTS -> break
  :: e <= EVENTS ->
     if
     :: atomic {
          if
          :: keyed[e]
          :: else -> version++;
#ifndef NO_KEY_IN_TRANSACTION
             keyed[e] = true;
#endif
#ifndef NO_EVENT_IN_TRANSACTION
             outbox[e] = waiting;
#endif
             assert(version == e)
          fi
        };
#ifdef NO_EVENT_IN_TRANSACTION
        if
        :: outbox[e] = waiting
        :: skip                      /* dies between the two */
        fi;
        assert(outbox[e] == waiting);
#endif
        if
        :: e++                       /* is answered */
        :: skip                      /* the outcome of COMMIT is unknown: asks again */
        fi
     :: skip                         /* died before */
     fi
  od
}

#define mine (leader == me)
#define startOver found = 0; has1 = false; has2 = false; acked1 = false; acked2 = false; goto begin
#define mark(it, e) outbox[e] = (it && outbox[e] == waiting -> published : outbox[e])
#define again(e) outbox[e] = (outbox[e] == published -> waiting : outbox[e])

/* [Relay.publish] The acknowledgement may be lost. */
inline publish(e, has, acked) {
  if
  :: atomic {
       assert(e == 1 || wasPublished[1] || stream > 0);
       pending[e] = true; wasPublished[e] = true; acked = true; has = false
     }
  :: atomic {
       assert(e == 1 || wasPublished[1] || stream > 0);
       pending[e] = true; wasPublished[e] = true
     }
  :: skip
  fi
}

/* [Relay.round] Its statements go over the connection that holds the lock: where that is lost they fail, and it starts over. */
proctype relay(byte me) {
  byte found;
  bool has1, has2, acked1, acked2;
begin:
  atomic { leader == 0 || mine -> leader = me };
round:
  /* [replayOutbox], now and then, and always at the beginning */
#ifndef NO_REPLAY
  found = stream;
  if
  :: atomic { mine && known == found -> found = 0 }
  :: mine && known != found ->
#ifndef NO_REPLAY_BEFORE_IT_IS_NOTED
     if
     :: atomic { mine -> again(1); again(2) }
     :: atomic { !mine -> startOver }
     fi;
     if
     :: atomic { mine -> known = found; found = 0 }
     :: atomic { !mine -> startOver }
     :: atomic { startOver }
     fi
#else
     if
     :: atomic { mine -> known = found; found = 0 }
     :: atomic { !mine -> startOver }
     fi;
     if
     :: atomic { mine -> again(1); again(2) }
     :: atomic { !mine -> startOver }
     :: atomic { startOver }
     fi
#endif
  :: atomic { !mine -> startOver }
  fi;
#else
  known = stream;
#endif
work:
  if
  :: atomic { mine && (outbox[1] == waiting || outbox[2] == waiting) -> has1 = (outbox[1] == waiting); has2 = (outbox[2] == waiting) }
  :: atomic { !mine -> startOver }
  :: mine && outbox[1] != waiting && outbox[2] != waiting -> goto round
  fi;
#ifdef NO_MARK_AFTER_IT_IS_THERE
  if
  :: atomic { mine -> mark(has1, 1); mark(has2, 2) }
  :: atomic { !mine -> startOver }
  fi;
#endif
  if
  :: has1 -> publish(1, has1, acked1)
  :: else
  fi;
  if
#ifndef NO_ORDER_IN_A_CHAIN
  :: has2 && !has1 -> publish(2, has2, acked2)
#else
  :: has2 -> publish(2, has2, acked2)
#endif
  :: else
  fi;
  if
#ifndef NO_MARK_BY_THE_LEADER_ALONE
  :: atomic { mine -> mark(acked1, 1); mark(acked2, 2) }
#else
  :: atomic { mark(acked1, 1); mark(acked2, 2) }
#endif
  :: atomic { !mine -> startOver }
  :: atomic { startOver }              /* dies, or does not hear the outcome */
  fi;
  if
  :: atomic { has1 || has2 -> startOver }
  :: atomic { else -> acked1 = false; acked2 = false }; if :: goto work :: goto round fi
  fi
}

/* A connection to the database is lost while its process goes on. */
active proctype cut() {
  do
  :: leader != 0 -> leader = 0
  od
}

/* The store of JetStream is lost, and another stream is made in its place [provisioning/nats-streams.ts]. */
active proctype wiper() {
  do
  :: d_step { stream < WIPES -> stream++; pending[1] = false; pending[2] = false }
  :: stream >= WIPES -> break
  od
}

/*
 * [Listener, EventConsumer.consume, markProcessed] Any number of replicas, each of which may still have in hand what was ever delivered, also where another
 * has got it since. A transaction may come to nothing, and its outcome be unknown: then nothing is acknowledged, and it comes again.
 */
proctype taker(byte e) {
  do
#ifndef NO_INBOX_IN_TRANSACTION
  :: d_step {
       wasPublished[e] ->
       if
#ifdef NO_INBOX
       :: true -> inbox = max(inbox, e); take(e); tell(e)
#else
#ifndef NO_NEWEST_ONLY
#ifndef NO_MISSED
       :: inbox < e -> missed[1] = missed[1] || (e == 2 && inbox == 0); inbox = e; take(e); tell(e)
#else
       :: inbox < e -> inbox = e; take(e); tell(e)
#endif
#ifndef NO_MISSED_ONCE
       :: inbox > e && missed[e] -> missed[e] = false; tell(e)
#else
       :: inbox > e && missed[e] -> tell(e)
#endif
#else
       :: inbox != e -> inbox = e; take(e); tell(e)
#endif
       :: else
#endif
       fi
     }
#else
  :: atomic { wasPublished[e] && inbox < e -> inbox = e };
     if
     :: take(e); tell(e)
     :: assert(taken[e] > 0)                       /* dies between the two */
     fi
#endif
#ifndef NO_ACK_AFTER_COMMIT
  :: d_step { pending[e] && inbox >= e && !missed[e] -> pending[e] = false }
#else
  :: d_step { pending[e] -> pending[e] = false }
#endif
#ifndef NO_DEAD_LETTER_BEFORE_IT_IS_TERMINATED         /* it has failed too often [EventConsumer.deadLetter] */
  :: d_step { FAILURES && e == 1 && pending[e] && !deadLettered[e] -> deadLettered[e] = true }
  :: d_step { FAILURES && e == 1 && pending[e] && deadLettered[e] -> pending[e] = false }
#else
  :: atomic { FAILURES && e == 1 && pending[e] && !deadLettered[e] -> pending[e] = false };
     deadLettered[e] = true
#endif
  od
}

init {
  byte n;
  atomic {
    for (n : 1 .. RELAYS) { run relay(n) }
    for (n : 1 .. EVENTS) { run taker(n) }
    n = 0
  }
}
