namespace MediaWatch.Analysis.Recognition;

/// <summary>Connected places of a map of likelihoods, each as the tilted rectangle round it.</summary>
static class TextComponents
{
    /// <summary>Times its thickness that a place must be long for its own slope to be trusted; below, the page's is taken.</summary>
    const double Slender = 3, VerySlender = 8;
    const double MostOff = 8 * Math.PI / 180;
    const int Fewest = 12;

    public static List<(TextBox Box, double Mean)> Of(byte[] map, int width, int height, byte threshold)
    {
        var found = new List<(int[] Places, double Mean, double Angle, double Slenderness, double Length)>();
        var places = new List<int>();
        var seen = new bool[map.Length];
        for (var start = 0; start < map.Length; start++)
        {
            if (seen[start] || map[start] < threshold)
                continue;
            Collect(map, width, height, threshold, seen, start, places);
            if (places.Count < Fewest)
                continue;
            var (angle, slenderness, length) = ShapeOf(places, width);
            found.Add(([.. places], places.Average(p => map[p]) / 255, angle, slenderness, length));
        }
        var tilt = Tilt([.. found.Where(f => f.Slenderness > Slender).Select(f => (f.Angle, f.Length))]);
        return [.. found.Select(f => (Round(f.Places, width, f.Slenderness > VerySlender || f.Slenderness > Slender && Math.Abs(f.Angle - tilt) > MostOff ? f.Angle : tilt), f.Mean))];
    }

    /// <summary>The slope that half of all length lies below.</summary>
    public static double Tilt(IReadOnlyList<(double Angle, double Length)> lines)
    {
        var (half, sum) = (lines.Sum(l => l.Length) / 2, 0.0);
        foreach (var (angle, length) in lines.OrderBy(l => l.Angle))
        {
            if ((sum += length) >= half)
                return angle;
        }
        return 0;
    }

    static void Collect(byte[] map, int width, int height, byte threshold, bool[] seen, int start, List<int> places)
    {
        places.Clear();
        places.Add(start);
        seen[start] = true;
        for (var i = 0; i < places.Count; i++)
        {
            var (x, y) = (places[i] % width, places[i] / width);
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                {
                    var next = ny * width + nx;
                    if (!seen[next] && map[next] >= threshold)
                    {
                        seen[next] = true;
                        places.Add(next);
                    }
                }
            }
        }
    }

    /// <summary>The main axis by second moments.</summary>
    static (double Angle, double Slenderness, double Length) ShapeOf(List<int> places, int width)
    {
        double n = places.Count, mx = places.Average(p => (double)(p % width)), my = places.Average(p => (double)(p / width)), xx = 0, xy = 0, yy = 0;
        foreach (var place in places)
        {
            var (dx, dy) = (place % width - mx, place / width - my);
            (xx, xy, yy) = (xx + dx * dx / n, xy + dx * dy / n, yy + dy * dy / n);
        }
        var angle = 0.5 * Math.Atan2(2 * xy, xx - yy);
        var (middle, reach) = ((xx + yy) / 2, Math.Sqrt((xx - yy) * (xx - yy) / 4 + xy * xy));
        return (angle, Math.Sqrt((middle + reach) / Math.Max(0.05, middle - reach)), Math.Sqrt(12 * (middle + reach)));
    }

    static TextBox Round(int[] places, int width, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        double low = double.MaxValue, high = double.MinValue, near = double.MaxValue, far = double.MinValue;
        foreach (var place in places)
        {
            var (x, y) = (place % width, place / width);
            var (along, across) = (x * cos + y * sin, y * cos - x * sin);
            (low, high, near, far) = (Math.Min(low, along), Math.Max(high, along), Math.Min(near, across), Math.Max(far, across));
        }
        var (u, v) = ((low + high) / 2, (near + far) / 2);
        return new TextBox(u * cos - v * sin + 0.5, u * sin + v * cos + 0.5, high - low + 1, far - near + 1, angle);
    }
}
