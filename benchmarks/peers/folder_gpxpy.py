"""Reads the GPX files of a folder with gpxpy, and heart rates from the elements that it keeps of extensions."""

import sys
from pathlib import Path

import gpxpy


def heart_rates(point):
    for extension in point.extensions:
        for element in extension.iter():
            if isinstance(element.tag, str) and element.tag.rsplit("}", 1)[-1] == "hr":
                return [float(element.text)]
    return []


counts = [0, 0, 0, 0, 0]
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        with open(path, encoding="utf-8-sig") as stream:
            gpx = gpxpy.parse(stream)
    except (gpxpy.gpx.GPXException, ValueError) as unreadable:
        print(f"{path.name}: {unreadable}", file=sys.stderr)
        counts[1] += 1
        continue
    points = [point for track in gpx.tracks for segment in track.segments for point in segment.points]
    above = [value for point in points for value in heart_rates(point) if value > 0]
    counts[0] += 1
    counts[2] += len(points)
    counts[3] += len(above)
    counts[4] += sum(round(value) for value in above)
print("\t".join(map(str, counts)))
