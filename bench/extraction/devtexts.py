"""Hand-written texts that the rules were tuned on; not a measure of anything. All people are invented."""

import devtexts_fifth
import devtexts_first
import devtexts_fourth
import devtexts_second
import devtexts_sixth
import devtexts_third

TEXTS: list[tuple[str, str, int]] = [
    *devtexts_first.TEXTS,
    *devtexts_second.TEXTS,
    *devtexts_third.TEXTS,
    *devtexts_fourth.TEXTS,
    *devtexts_fifth.TEXTS,
    *devtexts_sixth.TEXTS,
]
