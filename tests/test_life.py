"""Status on a day against a reference of its own: the ledger is lived through, day by day, by what the design says."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from test_status import instrument

from generator.model.scalar import NEVER
from generator.status import Status, of_clause

FIRST = dt.date(2000, 1, 1)
LENGTH = 40
DAYS = [FIRST + dt.timedelta(days=number) for number in range(LENGTH)]
#: The day of ``verified``; a start still to be set; a day that does not come.
CHECKED, TO_BE_SET, FAR = 30, 99, 10**6
SOME_DAY = st.integers(2, 28)


def text(number):
    return DAYS[number].isoformat()


@st.composite
def entries(draw):
    """The ledger's amendments in order: (date, effective or None, clauses, whether there is a file, or a repeal)."""
    found = []
    for number in sorted(draw(st.sets(st.integers(4, 26), max_size=4))):
        delay = draw(st.one_of(st.none(), st.just(0)))
        clauses = draw(st.sampled_from([None, (), ("mine",), ("other",)]))
        file = draw(st.sampled_from([None, "wording", "repeal"]))
        found.append((number, None if delay is None else number, clauses, file))
    return found


@st.composite
def ledgers(draw):
    """A ledger as plain values, only such as no rule refuses."""
    effective = draw(st.one_of(st.none(), st.just(TO_BE_SET), SOME_DAY))
    issued = draw(st.integers(0, 1))
    begins = issued if effective is None else effective
    own = draw(st.one_of(st.none(), st.integers(begins, 28) if begins <= 28 else st.none()))
    amended = draw(entries())
    held = draw(st.sampled_from([None, *(entry[0] for entry in amended)]))
    base = begins if own is None else own
    merged = [entry for entry in amended if held is not None and entry[0] <= held]
    base = max([base, *(number for number, _, clauses, _ in merged if clauses is None or "mine" in clauses)])
    files = {n: file for n, _, _, file in amended if file and n > base and (held is None or n > held)}
    soonest = 2 if begins == TO_BE_SET else begins + 1
    return {
        "issued": issued,
        "effective": effective,
        "own": own,
        "expires": draw(st.sampled_from([None, "none", draw(st.integers(soonest, 39))])),
        "ended_by": draw(st.booleans()),
        "own_expires": draw(st.one_of(st.none(), st.integers(29, 39))),
        "amended": amended,
        "held": held,
        "files": files,
        "paused": draw(st.lists(st.tuples(SOME_DAY, st.integers(0, 6), st.booleans(), st.booleans()), max_size=2)),
    }


def as_written(ledger):
    """The ledger as an instrument, and the chain of its clause ``mine``."""

    def words(day):
        return {None: "unstated", "none": "none", TO_BE_SET: "to-be-set"}.get(day) or text(day)

    amended = [
        {"date": text(number), "effective": words(effective), "by": "act"}
        | ({} if clauses == () else {"clauses": "unstated" if clauses is None else list(clauses)})
        for number, effective, clauses, _ in ledger["amended"]
    ]
    paused = [
        {"from": text(number), "until": text(number + length), "by": "act"}
        | ({"clauses": ["mine"]} if mine else {})
        | ({"where": "几个镇"} if there else {})
        for number, length, mine, there in ledger["paused"]
    ]
    item = instrument(
        issued=text(ledger["issued"]),
        effective=words(ledger["effective"]),
        expires=words(ledger["expires"]),
        verified=text(CHECKED),
        **({"repealed_by": "act"} if ledger["ended_by"] else {}),
        **({"consolidated": text(ledger["held"])} if ledger["held"] is not None else {}),
        amended=amended,
        suspended=paused,
    )
    files = {text(number): file == "repeal" for number, file in ledger["files"].items()}
    own, ends = ledger["own"], ledger["own_expires"]
    return of_clause(
        item, "mine", files, effective=None if own is None else DAYS[own], expires=None if ends is None else DAYS[ends]
    )


def events(ledger):
    """(may begin, has begun, what) in order: a file's date, "" the base file, None not held, repeal."""
    if ledger["own"] is not None:
        start = ledger["own"], ledger["own"]
    elif ledger["effective"] is None:
        start = ledger["issued"], CHECKED
    else:
        start = (FAR, FAR) if ledger["effective"] == TO_BE_SET else (ledger["effective"],) * 2
    before, after = [], []
    for number, effective, clauses, _ in ledger["amended"]:
        span = number, CHECKED if effective is None else number
        touches = clauses is None or "mine" in clauses
        if ledger["held"] is not None and number <= ledger["held"]:
            before += [(max(span[0], start[0]), span[1], "")] if touches and span[1] >= start[0] else []
        elif number in ledger["files"]:
            after.append((*span, "repeal" if ledger["files"][number] == "repeal" else text(number)))
        elif touches and number > start[0]:
            after.append((*span, None))
    return [(*start, None), before[-1], *after] if before else [(*start, ""), *after]


def end(ledger):
    """From when it may be over, and when it is."""
    if isinstance(ledger["expires"], int):
        over = ledger["expires"], ledger["expires"]
    elif ledger["expires"] == "none":
        over = FAR, FAR
    else:
        over = events(ledger)[0][0], CHECKED if ledger["ended_by"] else FAR
    return over if ledger["own_expires"] is None else tuple(min(ledger["own_expires"], day) for day in over)


def lived(ledger):
    """The status on each day, by living through them: what has begun, whether surely, what is over, what is paused."""
    plan, over = events(ledger), end(ledger)
    current, status = None, []
    for today in range(LENGTH):
        current = next((event for event in reversed(plan) if event[0] == today), current)
        if today >= over[1]:
            begun = any(event[0] < over[1] for event in plan)
            status.append(Status.ENDED if begun else Status.NEVER_BEGUN)
        elif today >= over[0]:
            status.append(Status.UNCLEAR)
        elif current is None:
            status.append(Status.NOT_YET)
        elif today < current[1]:
            status.append(Status.UNCLEAR)
        else:
            paused = any(a <= today <= a + length and not there for a, length, _, there in ledger["paused"])
            held = Status.SUSPENDED if paused else Status.IN_FORCE
            status.append({None: Status.NOT_HELD, "repeal": Status.ENDED}.get(current[2], held))
    return status


@settings(max_examples=400, deadline=None)
@given(ledgers())
def test_status_is_what_living_through_the_days_gives(ledger):
    chain = as_written(ledger)
    assert [chain.on(day) for day in DAYS] == lived(ledger)


@settings(max_examples=200, deadline=None)
@given(ledgers())
def test_at_most_one_wording_is_in_force_and_only_where_the_clause_is(ledger):
    chain = as_written(ledger)
    held = [link.wording for link in chain.links if link.wording is not None and not link.repeal]
    for day, status in zip(DAYS, lived(ledger), strict=True):
        acting = [wording for wording in held if chain.of_wording(wording, day) is Status.IN_FORCE]
        assert len(acting) == (status is Status.IN_FORCE)


@settings(max_examples=200, deadline=None)
@given(ledgers())
def test_a_status_changes_on_the_days_that_are_named(ledger):
    chain = as_written(ledger)
    found = [chain.on(day) for day in DAYS]
    changed = {day for day, before, now in zip(DAYS[1:], found, found[1:], strict=False) if now is not before}
    assert changed <= set(chain.changes())
    assert NEVER not in chain.changes()
