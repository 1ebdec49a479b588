"""The patterns of time expressions over word classes, each with the function that says what a match means.

The leftmost match wins, then the longest, then the earlier rule. Class names are those of `times.yaml` and
`times_scan`; spaces mean nothing. A named group is handed to the function as its words.
"""

from typing import NamedTuple

from dragoman.reading import times_days as days
from dragoman.reading import times_durations as durations
from dragoman.reading import times_months as months
from dragoman.reading import times_seasons as seasons
from dragoman.reading import times_units as units
from dragoman.reading import times_vague as vague
from dragoman.reading import times_years as years
from dragoman.reading.times_hits import Make


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
    Rule("numeric", "[ISODATE SLASHDATE DOTDATE]", months.numeric_date),
    Rule("date", f"{WEEKDAY}? {MONTH} THE? {DAY} (?: COMMA? {YEAR} | COMMA? OF? {THIS} UNIT )?", months.full_date),
    Rule("month-day", f"(?P<which> LAST | NEXT | THIS) {MONTH} {DAY}", months.relative_day),
    Rule(
        "day-month", f"{WEEKDAY}? THE? {DAY} OF? {MONTH} (?: COMMA? OF? {YEAR} | OF? {THIS} UNIT )?", months.full_date
    ),
    Rule("month-year", f"{PART}? {MONTH} (?: COMMA | OF | THE UNIT )* {YEAR}", months.month_year),
    Rule(
        "month",
        f"{PART}? (?P<which> LAST | NEXT | THIS | PAST | COMING | (?<= THE ) FOLLOWING)? (?P<m> MONTH)"
        f" (?: OF? {OF_YEAR} | OF (?: THAT SAME? | THE SAME ) (?P<same> UNIT) )?",
        months.month_alone,
    ),
    Rule("month", f"(?: {PART} | {THIS} ) {MONTH}", months.month_alone),
    Rule("week-of-day", f"THE UNIT OF {MONTH} {DAY}", months.week_of_day),
    Rule("year", f"{PART}? (?: THE UNIT )? {YEAR}", years.year),
    Rule("fiscal-year", f"(?: THE? FISCAL UNIT? {YEAR} | FYEAR )", years.fiscal_year),
    Rule("year", f"POST DASH {YEAR}", years.year),
    Rule("year", f"THE {YEAR} [PERIOD QUARTER]", years.year),
    Rule("spoken-year", "THE UNIT NUMW NUMW", years.spoken_thousand),
    Rule("spoken-year", "NUMW NUMW (?: DASH? NUMW )?", years.spoken_year),
    Rule("decade", f"THE? {PART}? THE? (?P<e> DECADE | DECADEW)", years.decade),
    Rule("century", f"THE? {PART}? THE? (?P<n> ORDN | ORDW) DASH? UNIT", years.century),
)

_PARTS_OF_YEARS = (
    Rule(
        "season",
        f"{WHEN}? (?P<which> LAST | THIS | NEXT | COMING | (?<= THE ) FOLLOWING) PAST? (?P<s> SEASON)",
        seasons.season,
    ),
    Rule("season", f"{PART}? (?: THAT SAME? | THE SAME ) (?P<s> SEASON)", seasons.same_season),
    Rule("season", f"{PART}? THE? (?P<s> SEASON) [OF COMMA]? (?: {YEAR} | {OF_YEAR} )", seasons.season),
    Rule(
        "season",
        f"(?<= [IN SINCE BY AFTER BEFORE TO OVER] ) {PART}? THE? (?P<s> SEASON) (?! [OTHER FINANCIAL] )",
        seasons.season,
    ),
    Rule("season", "(?<= [IN SINCE BY AFTER BEFORE TO OVER] ) THE (?P<s> SEASON)", seasons.season),
    Rule("season", "(?P<part> THE? (?: END | START | MIDDLE) OF ) [THE THIS] (?P<s> SEASON)", seasons.season),
    Rule(
        "quarter",
        f"(?: THE? FISCAL? | LATEST ) DASH? (?P<q> {ORD} | QYEAR) DASH? FISCAL? [QUARTER QUARTERS]"
        f" (?: [OF IN COMMA]? FISCAL? (?: {YEAR} | {OF_YEAR} ) )?",
        seasons.quarter,
    ),
    Rule("quarter", f"THE? {YEAR} S? (?P<q> ORDW | SECOND) DASH? QUARTER", seasons.quarter),
    Rule("quarter", f"{OF_YEAR} S FISCAL? (?P<q> ORDW | SECOND) DASH? QUARTER", seasons.quarter),
    Rule("quarter", "THE? (?P<back> UNIT DASH [EARLIER AGO] ) (?P<q> ORDW | SECOND) DASH? QUARTER", seasons.quarter),
    Rule("quarter", f"(?P<q> QYEAR) (?: [OF SLASH COMMA]? {YEAR} )?", seasons.quarter),
    Rule(
        "half",
        f"THE? (?P<h> ORDW | SECOND | LAST) DASH? HALF (?: [OF IN] THE? FISCAL? (?: {YEAR} | {OF_YEAR} | UNIT ) )",
        seasons.half,
    ),
    Rule("half", f"THE? (?P<h> ORDW | SECOND | LAST) DASH? HALF OF {MONTH} (?: COMMA? {YEAR} )?", months.half_of_month),
    Rule("half", "THE? (?P<h> ORDW | SECOND) DASH? HALF", seasons.half),
    Rule(
        "half",
        "THE? (?P<h> ORDW | SECOND | LAST) DASH? HALF OF THE?"
        " (?: (?P<e> DECADE | DECADEW) | (?P<n> ORDN | ORDW) DASH? UNIT )",
        years.half_of_years,
    ),
    Rule("this-quarter", "THE (?: LATEST | LAST )? QUARTER | THE LATEST PERIOD | LAST QUARTER", seasons.this_quarter),
    Rule("year-before", "THE? UNIT DASH [EARLIER AGO] [PERIOD QUARTER] | UNIT DASH [EARLIER AGO]", seasons.year_before),
)

_RELATIVE = (
    Rule("relative", f"{WHEN}? THE? {THIS} [PAST COMING]? [FISCAL ADDITIONAL]? {UNIT}", units.relative_unit),
    Rule(
        "relative",
        f"{WHEN}? THE (?P<which> PAST | PREV | COMING | FOLLOWING | CURRENT) FISCAL? {UNIT}",
        units.relative_unit,
    ),
    Rule("relative", f"THE? {THIS} FINANCIAL (?P<u> UNIT)", units.relative_unit),
    Rule("same", f"{WHEN}? (?: THAT SAME? | THE SAME ) (?P<u> UNIT)", units.same_unit),
    Rule(
        "part-of-unit",
        "THE? (?P<part> END | START | MIDDLE) OF (?: THE | THIS | THAT | (?P<which> LAST | NEXT | PREV | FOLLOWING) )"
        " [ADDITIONAL CURRENT FISCAL]? (?P<u> UNIT | QUARTER)",
        units.bare_unit,
    ),
    Rule(
        "part-of-unit",
        "(?: (?P<earlier> EARLIER) | (?P<later> LATER) | (?P<part> EARLY | LATE) ) IN THE (?P<u> UNIT | QUARTER)",
        units.bare_unit,
    ),
    Rule("duration", "THE FISCAL? (?P<u> UNIT) (?= ENDING )", durations.whole_unit),
    Rule("part-of-unit", "(?<= [IN OF FROM] ) THE (?P<u> UNIT) (?= [DOT COMMA STOP] )", units.bare_unit),
    Rule("part-of-unit", "(?<= [IN OF FROM] ) THE ADDITIONAL FISCAL? (?P<u> UNIT)", units.bare_unit),
    Rule("year-end", "THE? UNIT [S DASH]? END", units.year_end),
    Rule("weekend", "THE WEEKEND", days.weekend),
    Rule(
        "ago",
        f"{ABOUT}? (?P<n> {N})? MORE? (?P<u> UNIT | UNITS | QUARTERS) (?P<half> AND A HALF )? (?: OR SO )? AGO"
        " (?: THIS (?P<within> UNIT) )?",
        units.ago,
    ),
    Rule("later", f"(?P<n> {N}) (?P<u> UNIT | UNITS) (?P<way> LATER | EARLIER)", units.later),
    Rule("later", "(?P<u> UNITS) (?P<way> LATER | EARLIER)", units.later),
    Rule("hence", f"(?P<n> {N}) (?P<u> UNIT | UNITS) FROM REF", units.hence),
    Rule("hence", f"(?<= IN ) (?P<n> {N}) (?P<u> UNIT | UNITS) S TIME", units.hence),
    Rule(
        "stretch",
        f"{ABOUT}? THE? (?P<which> PAST | LAST | NEXT | COMING | PREV | FOLLOWING | LATEST) (?P<n> {N})"
        " [MORE ADDITIONAL]? (?P<u> UNITS | QUARTERS | WEEKENDS | UNIT) (?: OR SO )?",
        durations.stretch,
    ),
    Rule("stretch", "THE? [PAST LAST] (?P<u> UNITS)", durations.plural_units),
    Rule(
        "vague",
        "THE? (?P<which> RECENT | COMING) (?P<u> UNITS | QUARTERS) (?: AND [UNITS QUARTERS] )?",
        durations.vague_units,
    ),
    Rule("vague", "THE? (?P<u> UNITS | QUARTERS) (?: AHEAD | TO COME )", durations.vague_units),
    Rule("vague", "THE? FUTURE [UNITS QUARTERS]", vague.fixed("FUTURE_REF")),
)

_LENGTHS = (
    Rule(
        "duration",
        f"{ABOUT}? (?: [THE THESE] (?: ORDW | LAST )? )? (?P<n> {N}) [MORE ADDITIONAL]* (?P<u> UNITS | QUARTERS)"
        " (?P<half> AND A HALF )? (?! DASH? OLD )",
        durations.lasting,
    ),
    Rule(
        "duration",
        f"{ABOUT}? (?P<n> {N}) [MORE ADDITIONAL]* (?P<u> UNIT)"
        " (?P<half> AND A HALF )? (?: DASH? LONG )? (?! DASH? OLD )",
        durations.lasting,
    ),
    Rule("duration", f"(?P<n> {N}) DASH (?P<u> UNIT) (?: DASH? LONG )? (?! DASH? OLD )", durations.lasting),
    Rule("duration", f"(?P<n> {N}) AND A HALF (?P<u> UNITS)", durations.half_more),
    Rule("duration", "[DAY NUMW] [TO OR DASH] (?P<n> DAY | NUMW) DASH? (?P<u> UNITS | UNIT)", durations.lasting),
    Rule("duration", "A QUARTER OF A (?P<u> UNIT)", durations.quarter_of_unit),
    Rule("units", "(?<= IN ) (?P<u> UNITS) (?! DASH? OLD )", durations.plural_units),
    Rule("units", "(?P<u> UNITS) DASH LONG", durations.plural_units),
)

_DAYS = (
    Rule(
        "weekday",
        "[EARLY LATE]? (?: THE? (?P<which> LAST | NEXT | THIS | COMING | PREV | FOLLOWING | PAST) COMING? )?"
        " (?P<w> WEEKDAY)",
        days.weekday,
    ),
    Rule(
        "day-of-month",
        "(?<= [ON BY SINCE TO FROM] ) THE (?P<d> ORDN) (?! [UNIT UNITS DASH QUARTER S OF] )",
        days.day_of_month,
    ),
    Rule("day", "[EARLIER LATER EARLY LATE]? (?P<d> DAYREF)", days.day_reference),
    Rule("day", "THE UNIT (?P<outer> BEFORE | AFTER) (?P<d> DAYREF)", days.day_reference),
    Rule("day-beside", "[THE A] UNIT (?P<way> BEFORE | EARLIER) (?! [OTHER FINANCIAL] )", days.day_beside),
    Rule("day-beside", "THE UNIT (?P<way> AFTER) (?= [DOT COMMA STOP PARA] )", days.day_beside),
    Rule("day-beside", "THE (?P<way> NEXT | FOLLOWING | PREV) UNIT", days.day_beside),
    Rule(
        "day-part",
        "[EARLY LATE LATER EARLIER]? (?: (?P<which> LAST | NEXT | THIS)? (?P<w> WEEKDAY) | (?P<d> DAYREF) )"
        " (?P<p> DAYPART)",
        days.day_part,
    ),
    Rule("day-part", f"(?P<p> DAYPART) OF {MONTH} (?P<d> DAY)", days.day_part),
    Rule("day-part", "THE [NEXT FOLLOWING] (?P<p> DAYPART)", days.next_day_part),
    Rule("day-part", "[LATER EARLIER LATE EARLY]? (?: THIS | (?P<last> LAST) ) (?P<p> DAYPART)", days.day_part),
    Rule(
        "day-part",
        "[EARLY LATE MID]? DASH? (?P<p> DAYPART) (?: ON )? (?: (?P<w> WEEKDAY) | (?P<d> DAYREF) )",
        days.day_part,
    ),
    Rule("day-part", "[LATE EARLY LATER]? (?P<p> TONIGHT | OVERNIGHT)", days.day_part),
    Rule(
        "clock",
        "[NEARLY ABOUT]? (?: (?P<t> DAY | CLOCK) (?P<ampm> AMPM) | (?P<alone> CLOCK | CLOCKW) ) ZONE?"
        f" (?: COMMA? ON? (?: (?P<w> WEEKDAY) (?: COMMA? {MONTH} {DAY} )? | (?P<ref> DAYREF) ) )?",
        days.clock_time,
    ),
    Rule(
        "clock",
        f"(?: (?P<t> DAY | CLOCK) (?P<ampm> AMPM) | (?P<alone> CLOCK | CLOCKW) ) ZONE? COMMA? ON? {MONTH} {DAY}",
        days.clock_time,
    ),
)

_OTHERS = (
    Rule(
        "set",
        f"EVERY (?: (?P<w> WEEKDAY) | (?P<m> MONTH) | (?P<s> SEASON)"
        f" | (?P<n> {N})? (?P<u> UNIT | UNITS | QUARTER) | DAYPART )",
        vague.each,
    ),
    Rule("set", "(?P<w> WEEKDAYS) DAYPART?", vague.each),
    Rule("set", "SET", vague.adverb_set),
    Rule("reference", "[RIGHT MORE]? REF", vague.reference),
    Rule("future", "THE NEAR? FUTURE | THE [SHORT NEAR LONG] TERM", vague.fixed("FUTURE_REF")),
    Rule("past", "THE RECENT? PAST (?! [OTHER FINANCIAL] )", vague.fixed("PAST_REF")),
    Rule("present", "THESE UNITS", vague.these_days),
    Rule("present", "(?<= AT ) THIS? THE? MOMENT", vague.fixed("PRESENT_REF")),
    Rule("present", "CURRENT (?= [OTHER FINANCIAL] )", vague.current),
    Rule("recent", "RECENT (?= [OTHER FINANCIAL] )", vague.fixed("PAST_REF")),
)

RULES: tuple[Rule, ...] = (*_DATES, *_PARTS_OF_YEARS, *_RELATIVE, *_LENGTHS, *_DAYS, *_OTHERS)
