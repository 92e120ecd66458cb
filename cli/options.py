"""The arguments and options that commands share, each once; their help stands in help.zh.yaml and help.en.yaml."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

Name = Annotated[str, Argument(metavar="NAME")]
Paths = Annotated[list[str], Argument(metavar="PATH...")]
AsOf = Annotated[str, Option("--as-of", metavar="DATE")]
MinShare = Annotated[str, Option("--min-share", metavar="SHARE")]
Threshold = Annotated[str, Option("--threshold", metavar="PART")]
Depth = Annotated[int, Option("--depth", min=1, max=50)]
Out = Annotated[str, Option("--out", "-o", metavar="FILE")]
Corrections = Annotated[str, Option("--corrections", envvar="POLICYGRAPH_CORRECTIONS", metavar="FILE")]
Jobs = Annotated[int, Option("--jobs", min=1, max=64)]

Store = Annotated[str, Option("--store", envvar="POLICYGRAPH_STORE", metavar="STORE")]
PasswordFile = Annotated[str, Option("--password-file", metavar="FILE")]
Format = Annotated[str, Option("--format", metavar="FORM")]
Lang = Annotated[str, Option("--lang", metavar="LANG")]
Debug = Annotated[bool, Option("--debug")]
