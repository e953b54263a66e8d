"""Hand-written texts that the rules were tuned on; not a measure of anything. All people are invented."""

from importlib import import_module

ORDER = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twentyfirst twentysecond twentythird twentyfourth "
    "twentyfifth twentysixth twentyseventh twentyeighth twentyninth thirtieth"
).split()

TEXTS: list[tuple[str, str, int]] = [text for name in ORDER for text in import_module(f"devtexts_{name}").TEXTS]
