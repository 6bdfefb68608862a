#!/bin/sh
# Makes the PDF, the Word file and the pictures of samples/web from the pages beside this script.
# Needs chromium, libreoffice-writer, imagemagick and two fonts (Debian: fonts-arphic-gbsn00lp, fonts-noto-cjk).
# Run again only when a page here changed: the results differ in their bytes each time, and are checked in.
set -eu
cd "$(dirname "$0")"
web=../web
qingxi=$web/www.qingxi.example/xxgk/zfxxgknb/202301
baishi=$web/www.baishi.example/upload
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$qingxi" "$baishi/202201" "$baishi/202301"

browser() {
  chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" "$@" 2>/dev/null
}

pdf=P020230118553421076318.pdf
browser --no-pdf-header-footer --print-to-pdf="$qingxi/$pdf" "file://$PWD/$pdf.html"

cp bsx2022ndbg.docx.html "$work/bsx2022ndbg.html"
soffice "-env:UserInstallation=file://$work/office" --headless --infilter='HTML (StarWriter)' \
  --convert-to 'docx:MS Word 2007 XML' --outdir "$baishi/202301" "$work/bsx2022ndbg.html" >/dev/null

picture() {
  browser --hide-scrollbars --window-size=672,1100 --screenshot="$work/$1" "file://$PWD/$1.html"
  convert "$work/$1" -trim +repage -bordercolor white -border 6 -dither None -colors 8 "png8:$baishi/202201/$1"
}
picture 20220126102211-1.png
picture 20220126102211-2.png
picture 20220126102211-3.png
