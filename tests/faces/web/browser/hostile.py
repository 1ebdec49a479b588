"""An article as an enemy would write it; all of it our own words."""

NAME = "\"><img src=x onerror=window.harmed=1> 'quoted' & <b>bold.txt"
"""A file's name that breaks out of whatever it is put into unescaped; what file systems allow of it."""

TITLE = "<script>window.harmed='title'</script>The Treaty"

OUTLET = "<img src=x onerror=\"window.harmed='outlet'\">Daily"

OVERRIDE = "\u202e"
"""Turns what follows round, so that a name can pass for another."""

LONG = 1_000_000
"""Characters of the longest line."""

SENTENCES = (
    "<script>window.harmed='text';alert(1)</script> Russia accused Japan of <b>espionage</b> on 3 May 2021.",
    "<img src=x onerror=\"window.harmed='image'\"> China signed an agreement with Vietnam in 2020.",
    "<a href=\"javascript:window.harmed='link'\">Japan</a> condemned North Korea, javascript:alert(2) said Tokyo.",
    "Iran threatened </article></main></body></html><!-- Israel with {{ 7*7 }} ${7*7} %s strikes in 2019.",
    f"Turkey {OVERRIDE}condemned{OVERRIDE} Greece\u2066 in April\u2069 2018.",
    "Владимир Зеленский met Angela Merkel in Kyiv, and Россия condemned Україна in June 2021.",
    "习近平 met Shinzo Abe in Beijing in October 2018, and 中国 accused 日本 of provocation.",
    "محمد بن سلمان met Emmanuel Macron in Jeddah, and إيران accused السعودية of aggression.",
    "\N{CLOSED LOCK WITH KEY}\N{ZERO WIDTH JOINER}\N{WAVING BLACK FLAG} India \N{FIRE} attacked \N{COLLISION SYMBOL} "
    "Pakistan \N{REGIONAL INDICATOR SYMBOL LETTER I}\N{REGIONAL INDICATOR SYMBOL LETTER N} in February 2019.",
    "France\x07 \x1b[31mcondemned\x1b[0m Mali\x08 in 2022.",
    "“I will \"quote\" O'Brien,” <Sergei Lavrov> told 'Reuters' & <TASS> in 2017, “and Russia will help Syria.”",
)


def article() -> str:
    """The whole, with a line of a million characters in its middle."""
    long = "they_said_that_" * (LONG // 15)
    return "\n\n".join([*SENTENCES[:6], long, *SENTENCES[6:]]) + "\n"


def short_article() -> str:
    """One that is soon read."""
    return f"<script>window.harmed='sent'</script> Chile accused Peru of spying in 2015.\n\n{SENTENCES[1]}\n"


def with_nul() -> str:
    """A short article that holds characters no text should."""
    return "Egypt condemned\x00 Sudan in 2020.\x00\n\nSudan accused\ufeff Egypt\x85 of interference\ufffe in 2021.\n"
