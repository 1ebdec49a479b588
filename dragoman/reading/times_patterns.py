"""The patterns of time expressions over word classes, each with the function that says what a match means.

The leftmost match wins, then the longest, then the earlier rule. Class names are those of `times.yaml` and
`times_scan`; spaces mean nothing. A named group is handed to the function as its words.
"""

from typing import NamedTuple

from dragoman.reading import times_rules as means
from dragoman.reading.times_rules import Make


class Rule(NamedTuple):
    """A pattern over class names and the function that reads its matches."""

    name: str
    pattern: str
    make: Make


N = "(?: FRACTION | [DAY NUM YEAR] | NUMW (?: DASH? NUMW)* | A? COUPLE OF? | A FEW | FEW | SEVERAL | HALF A | A )"
PART = "(?: (?P<part> EARLY | LATE | MID | THE? (?: END | START | MIDDLE) OF | THE (?: EARLY | LATE)) DASH? )"
WHEN = f"(?: {PART} | (?P<earlier> EARLIER) IN? | (?P<later> LATER) IN? )"
ABOUT = "(?: NEARLY | MORE THAN | AT LEAST | UP TO )"
MONTH = "(?P<m> MONTH | MABBR) (?: (?<= MABBR ) DOT )?"
DAY = "(?P<d> DAY | ORDN | ORDW)"
YEAR = "(?P<y> YEAR)"
OF_YEAR = "(?P<of> LAST | THIS | NEXT) UNIT"
WEEKDAY = "(?: WEEKDAY COMMA? THE? )"
ORD = "(?: ORDW | SECOND | ORDN )"
UNIT = "(?P<u> UNIT | QUARTER | WEEKEND)"
THIS = "(?P<which> LAST | NEXT | THIS)"

_DATES = (
    Rule("numeric", "[ISODATE SLASHDATE DOTDATE]", means.numeric_date),
    Rule("date", f"{WEEKDAY}? {MONTH} THE? {DAY} (?: COMMA? {YEAR} | COMMA? OF? {THIS} UNIT )?", means.full_date),
    Rule("month-day", f"(?P<which> LAST | NEXT | THIS) {MONTH} {DAY}", means.relative_day),
    Rule("day-month", f"{WEEKDAY}? THE? {DAY} OF? {MONTH} (?: COMMA? OF? {YEAR} | OF? {THIS} UNIT )?", means.full_date),
    Rule("month-year", f"{PART}? {MONTH} (?: COMMA | OF | THE UNIT )* {YEAR}", means.month_year),
    Rule(
        "month",
        f"{PART}? (?P<which> LAST | NEXT | THIS | PAST | COMING | (?<= THE ) FOLLOWING)? (?P<m> MONTH)"
        f" (?: OF? {OF_YEAR} )?",
        means.month_alone,
    ),
    Rule("month", f"(?: {PART} | {THIS} ) {MONTH}", means.month_alone),
    Rule("week-of-day", f"THE UNIT OF {MONTH} {DAY}", means.week_of_day),
    Rule("year", f"{PART}? (?: THE UNIT )? {YEAR}", means.year),
    Rule("fiscal-year", f"(?: THE? FISCAL UNIT? {YEAR} | FYEAR )", means.fiscal_year),
    Rule("year", f"POST DASH {YEAR}", means.year),
    Rule("year", f"THE {YEAR} [PERIOD QUARTER]", means.year),
    Rule("spoken-year", "THE UNIT NUMW NUMW", means.spoken_thousand),
    Rule("spoken-year", "NUMW NUMW (?: DASH? NUMW )?", means.spoken_year),
    Rule("decade", f"THE? {PART}? THE? (?P<e> DECADE | DECADEW)", means.decade),
    Rule("century", f"THE? {PART}? THE? (?P<n> ORDN | ORDW) DASH? UNIT", means.century),
)

_PARTS_OF_YEARS = (
    Rule(
        "season",
        f"{WHEN}? (?P<which> LAST | THIS | NEXT | COMING | (?<= THE ) FOLLOWING) PAST? (?P<s> SEASON)",
        means.season,
    ),
    Rule("season", f"{PART}? (?: THAT SAME? | THE SAME ) (?P<s> SEASON)", means.same_season),
    Rule("season", f"{PART}? THE? (?P<s> SEASON) [OF COMMA]? (?: {YEAR} | {OF_YEAR} )", means.season),
    Rule(
        "season",
        f"(?<= [IN SINCE BY AFTER BEFORE TO OVER] ) {PART}? THE? (?P<s> SEASON) (?! [OTHER FINANCIAL] )",
        means.season,
    ),
    Rule("season", "(?<= [IN SINCE BY AFTER BEFORE TO OVER] ) THE (?P<s> SEASON)", means.season),
    Rule("season", "(?P<part> THE? (?: END | START | MIDDLE) OF ) [THE THIS] (?P<s> SEASON)", means.season),
    Rule(
        "quarter",
        f"(?: THE? FISCAL? | LATEST ) DASH? (?P<q> {ORD} | QYEAR) DASH? FISCAL? [QUARTER QUARTERS]"
        f" (?: [OF IN COMMA]? FISCAL? (?: {YEAR} | {OF_YEAR} ) )?",
        means.quarter,
    ),
    Rule("quarter", f"THE? {YEAR} S? (?P<q> ORDW | SECOND) DASH? QUARTER", means.quarter),
    Rule("quarter", f"{OF_YEAR} S FISCAL? (?P<q> ORDW | SECOND) DASH? QUARTER", means.quarter),
    Rule("quarter", "THE? (?P<back> UNIT DASH [EARLIER AGO] ) (?P<q> ORDW | SECOND) DASH? QUARTER", means.quarter),
    Rule("quarter", f"(?P<q> QYEAR) (?: [OF SLASH COMMA]? {YEAR} )?", means.quarter),
    Rule(
        "half",
        f"THE? (?P<h> ORDW | SECOND | LAST) DASH? HALF (?: [OF IN] THE? FISCAL? (?: {YEAR} | {OF_YEAR} | UNIT ) )",
        means.half,
    ),
    Rule("half", "THE? (?P<h> ORDW | SECOND) DASH? HALF", means.half),
    Rule(
        "half",
        "THE? (?P<h> ORDW | SECOND | LAST) DASH? HALF OF THE?"
        " (?: (?P<e> DECADE | DECADEW) | (?P<n> ORDN | ORDW) DASH? UNIT )",
        means.half_of_years,
    ),
    Rule("this-quarter", "THE (?: LATEST | LAST )? QUARTER | THE LATEST PERIOD | LAST QUARTER", means.this_quarter),
    Rule("year-before", "THE? UNIT DASH [EARLIER AGO] [PERIOD QUARTER] | UNIT DASH [EARLIER AGO]", means.year_before),
)

_RELATIVE = (
    Rule("relative", f"{WHEN}? THE? {THIS} [PAST COMING]? [FISCAL ADDITIONAL]? {UNIT}", means.relative_unit),
    Rule(
        "relative",
        f"{WHEN}? THE (?P<which> PAST | PREV | COMING | FOLLOWING | CURRENT) FISCAL? {UNIT}",
        means.relative_unit,
    ),
    Rule("relative", f"THE? {THIS} FINANCIAL (?P<u> UNIT)", means.relative_unit),
    Rule("same", f"{WHEN}? (?: THAT SAME? | THE SAME ) (?P<u> UNIT)", means.same_unit),
    Rule(
        "part-of-unit",
        "THE? (?P<part> END | START | MIDDLE) OF (?: THE | THIS | THAT | (?P<which> LAST | NEXT | PREV | FOLLOWING) )"
        " [ADDITIONAL CURRENT FISCAL]? (?P<u> UNIT | QUARTER)",
        means.bare_unit,
    ),
    Rule(
        "part-of-unit",
        "(?: (?P<earlier> EARLIER) | (?P<later> LATER) | (?P<part> EARLY | LATE) ) IN THE (?P<u> UNIT | QUARTER)",
        means.bare_unit,
    ),
    Rule("duration", "THE FISCAL? (?P<u> UNIT) (?= ENDING )", means.whole_unit),
    Rule("part-of-unit", "(?<= [IN OF FROM] ) THE (?P<u> UNIT) (?= [DOT COMMA STOP] )", means.bare_unit),
    Rule("part-of-unit", "(?<= [IN OF FROM] ) THE ADDITIONAL FISCAL? (?P<u> UNIT)", means.bare_unit),
    Rule("year-end", "THE? UNIT [S DASH]? END", means.year_end),
    Rule("weekend", "THE WEEKEND", means.weekend),
    Rule(
        "ago",
        f"{ABOUT}? (?P<n> {N})? MORE? (?P<u> UNIT | UNITS | QUARTERS) (?P<half> AND A HALF )? (?: OR SO )? AGO",
        means.ago,
    ),
    Rule("later", f"(?P<n> {N}) (?P<u> UNIT | UNITS) (?P<way> LATER | EARLIER)", means.later),
    Rule("later", "(?P<u> UNITS) (?P<way> LATER | EARLIER)", means.later),
    Rule("hence", f"(?P<n> {N}) (?P<u> UNIT | UNITS) FROM REF", means.hence),
    Rule("hence", f"(?<= IN ) (?P<n> {N}) (?P<u> UNIT | UNITS) S TIME", means.hence),
    Rule(
        "stretch",
        f"{ABOUT}? THE? (?P<which> PAST | LAST | NEXT | COMING | PREV | FOLLOWING | LATEST) (?P<n> {N})"
        " [MORE ADDITIONAL]? (?P<u> UNITS | QUARTERS | WEEKENDS | UNIT) (?: OR SO )?",
        means.stretch,
    ),
    Rule("stretch", "THE? [PAST LAST] (?P<u> UNITS)", means.plural_units),
    Rule(
        "vague",
        "THE? (?P<which> RECENT | COMING) (?P<u> UNITS | QUARTERS) (?: AND [UNITS QUARTERS] )?",
        means.vague_units,
    ),
    Rule("vague", "THE? (?P<u> UNITS | QUARTERS) (?: AHEAD | TO COME )", means.vague_units),
    Rule("vague", "THE? FUTURE [UNITS QUARTERS]", means.fixed("FUTURE_REF")),
)

_LENGTHS = (
    Rule(
        "duration",
        f"{ABOUT}? (?: [THE THESE] (?: ORDW | LAST )? )? (?P<n> {N}) [MORE ADDITIONAL]* (?P<u> UNITS | QUARTERS)"
        " (?P<half> AND A HALF )? (?! DASH? OLD )",
        means.lasting,
    ),
    Rule(
        "duration",
        f"{ABOUT}? (?P<n> {N}) [MORE ADDITIONAL]* (?P<u> UNIT)"
        " (?P<half> AND A HALF )? (?: DASH? LONG )? (?! DASH? OLD )",
        means.lasting,
    ),
    Rule("duration", f"(?P<n> {N}) DASH (?P<u> UNIT) (?: DASH? LONG )? (?! DASH? OLD )", means.lasting),
    Rule("duration", f"(?P<n> {N}) AND A HALF (?P<u> UNITS)", means.half_more),
    Rule("duration", "[DAY NUMW] [TO OR DASH] (?P<n> DAY | NUMW) DASH? (?P<u> UNITS | UNIT)", means.lasting),
    Rule("duration", "A QUARTER OF A (?P<u> UNIT)", means.quarter_of_unit),
    Rule("units", "(?<= IN ) (?P<u> UNITS) (?! DASH? OLD )", means.plural_units),
    Rule("units", "(?P<u> UNITS) DASH LONG", means.plural_units),
)

_DAYS = (
    Rule(
        "weekday",
        "[EARLY LATE]? (?: THE? (?P<which> LAST | NEXT | THIS | COMING | PREV | FOLLOWING | PAST) COMING? )?"
        " (?P<w> WEEKDAY)",
        means.weekday,
    ),
    Rule("day", "[EARLIER LATER EARLY LATE]? (?P<d> DAYREF)", means.day_reference),
    Rule("day", "THE UNIT (?P<outer> BEFORE | AFTER) (?P<d> DAYREF)", means.day_reference),
    Rule("day-beside", "[THE A] UNIT (?P<way> BEFORE | EARLIER) (?! [OTHER FINANCIAL] )", means.day_beside),
    Rule("day-beside", "THE UNIT (?P<way> AFTER) (?= [DOT COMMA STOP PARA] )", means.day_beside),
    Rule("day-beside", "THE (?P<way> NEXT | FOLLOWING | PREV) UNIT", means.day_beside),
    Rule(
        "day-part",
        "[EARLY LATE LATER EARLIER]? (?: (?P<which> LAST | NEXT | THIS)? (?P<w> WEEKDAY) | (?P<d> DAYREF) )"
        " (?P<p> DAYPART)",
        means.day_part,
    ),
    Rule("day-part", f"(?P<p> DAYPART) OF {MONTH} (?P<d> DAY)", means.day_part),
    Rule("day-part", "THE [NEXT FOLLOWING] (?P<p> DAYPART)", means.next_day_part),
    Rule("day-part", "[LATER EARLIER LATE EARLY]? (?: THIS | (?P<last> LAST) ) (?P<p> DAYPART)", means.day_part),
    Rule(
        "day-part",
        "[EARLY LATE MID]? DASH? (?P<p> DAYPART) (?: ON )? (?: (?P<w> WEEKDAY) | (?P<d> DAYREF) )",
        means.day_part,
    ),
    Rule("day-part", "[LATE EARLY LATER]? (?P<p> TONIGHT | OVERNIGHT)", means.day_part),
    Rule(
        "clock",
        "[NEARLY ABOUT]? (?: (?P<t> DAY | CLOCK) (?P<ampm> AMPM) | (?P<alone> CLOCK | CLOCKW) ) ZONE?"
        f" (?: COMMA? ON? (?: (?P<w> WEEKDAY) (?: COMMA? {MONTH} {DAY} )? | (?P<ref> DAYREF) ) )?",
        means.clock_time,
    ),
    Rule(
        "clock",
        f"(?: (?P<t> DAY | CLOCK) (?P<ampm> AMPM) | (?P<alone> CLOCK | CLOCKW) ) ZONE? COMMA? ON? {MONTH} {DAY}",
        means.clock_time,
    ),
)

_OTHERS = (
    Rule(
        "set",
        f"EVERY (?: (?P<w> WEEKDAY) | (?P<m> MONTH) | (?P<s> SEASON)"
        f" | (?P<n> {N})? (?P<u> UNIT | UNITS | QUARTER) | DAYPART )",
        means.each,
    ),
    Rule("set", "(?P<w> WEEKDAYS) DAYPART?", means.each),
    Rule("set", "SET", means.adverb_set),
    Rule("reference", "[RIGHT MORE]? REF", means.reference),
    Rule("future", "THE NEAR? FUTURE | THE [SHORT NEAR LONG] TERM", means.fixed("FUTURE_REF")),
    Rule("past", "THE RECENT? PAST (?! [OTHER FINANCIAL] )", means.fixed("PAST_REF")),
    Rule("present", "THESE UNITS", means.these_days),
    Rule("present", "(?<= AT ) THIS? THE? MOMENT", means.fixed("PRESENT_REF")),
    Rule("present", "CURRENT (?= [OTHER FINANCIAL] )", means.current),
    Rule("recent", "RECENT (?= [OTHER FINANCIAL] )", means.fixed("PAST_REF")),
)

RULES: tuple[Rule, ...] = (*_DATES, *_PARTS_OF_YEARS, *_RELATIVE, *_LENGTHS, *_DAYS, *_OTHERS)
