using MediaWatch.Analysis.Text.Proofing;

namespace MediaWatch.Bench.Training;

/// <summary>Gradient boosting of small regression trees on log loss (Friedman 2001; second-order gains and histograms as in later practice), done some times over with other draws, whose log-odds are averaged. Deterministic.</summary>
sealed class TreeTrainer(TreeTrainer.Settings settings)
{
    /// <param name="Trees">Of each forest.</param>
    /// <param name="Share">Of the samples that each tree sees, drawn anew for each; likewise <paramref name="FeatureShare"/> of the features.</param>
    public sealed record Settings(int Trees = 300, int Depth = 6, double Rate = 0.08, double Ridge = 5, double LeastWeight = 1, double Share = 0.4, double FeatureShare = 0.4, int Forests = 5);

    const int Bins = 48;

    ulong state = 1;

    bool Drawn(double share)
    {
        state = state * 6364136223846793005 + 1442695040888963407;
        return (state >> 40) < share * (1 << 24);
    }

    /// <param name="rows">Features of each sample.</param>
    public BoostedTrees Fit(float[][] rows, bool[] labels, float[] weights)
    {
        var limits = Limits(rows);
        var width = limits.Length;
        var binned = new byte[rows.Length * width];
        for (var i = 0; i < rows.Length; i++)
            Bin(rows[i], limits, binned.AsSpan(i * width, width));
        double positive = 0, all = 0;
        for (var i = 0; i < rows.Length; i++)
            (positive, all) = (positive + (labels[i] ? weights[i] : 0), all + weights[i]);
        var bias = (float)Math.Log(positive / (all - positive));
        var trees = new List<IReadOnlyList<BoostedTrees.Node>>();
        for (var forest = 0; forest < settings.Forests; forest++)
            trees.AddRange(Boost(binned, limits, bias, labels, weights));
        return new(bias, trees, settings.Forests);
    }

    IEnumerable<IReadOnlyList<BoostedTrees.Node>> Boost(byte[] binned, float[][] limits, float bias, bool[] labels, float[] weights)
    {
        var (sums, gradients, curvatures) = (new double[labels.Length], new float[labels.Length], new float[labels.Length]);
        Array.Fill(sums, bias);
        for (var t = 0; t < settings.Trees; t++)
        {
            for (var i = 0; i < labels.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-sums[i]));
                (gradients[i], curvatures[i]) = ((float)(weights[i] * (p - (labels[i] ? 1 : 0))), (float)(weights[i] * p * (1 - p)));
            }
            var tree = Grow(binned, limits, gradients, curvatures);
            for (var i = 0; i < labels.Length; i++)
                sums[i] += tree.Value(binned.AsSpan(i * limits.Length, limits.Length));
            yield return [.. tree.Nodes.Select(n => n.Feature < 0 ? n with { Value = n.Value / settings.Forests } : n)];
        }
    }

    Tree Grow(byte[] binned, float[][] limits, float[] gradients, float[] curvatures)
    {
        var (nodes, bins) = (new List<BoostedTrees.Node>(), new List<int>());
        int[] order = [.. Enumerable.Range(0, gradients.Length).Where(_ => Drawn(settings.Share))];
        int[] features = [.. Enumerable.Range(0, limits.Length).Where(f => Drawn(settings.FeatureShare) && limits[f].Length > 0)];
        Split(0, order.Length, 0);
        return new(nodes, bins);

        int Split(int from, int to, int depth)
        {
            var at = nodes.Count;
            nodes.Add(default);
            bins.Add(0);
            var (g, h) = (0.0, 0.0);
            foreach (var i in order.AsSpan(from, to - from))
                (g, h) = (g + gradients[i], h + curvatures[i]);
            var (feature, bin) = depth < settings.Depth && h > 2 * settings.LeastWeight
                ? Best(Histogram(binned, limits.Length, order.AsSpan(from, to - from), gradients, curvatures, features), features, limits, g, h)
                : (-1, 0);
            if (feature < 0)
            {
                nodes[at] = new(-1, (float)(-settings.Rate * g / (h + settings.Ridge)), 0, 0);
                return at;
            }
            var middle = Partition(order, from, to, i => binned[i * limits.Length + feature] <= bin);
            var left = Split(from, middle, depth + 1);
            var right = Split(middle, to, depth + 1);
            (nodes[at], bins[at]) = (new(feature, limits[feature][bin], left, right), bin);
            return at;
        }
    }

    sealed record Tree(List<BoostedTrees.Node> Nodes, List<int> Bins)
    {
        public float Value(ReadOnlySpan<byte> row)
        {
            var at = 0;
            while (Nodes[at].Feature is >= 0 and var feature)
                at = row[feature] <= Bins[at] ? Nodes[at].Left : Nodes[at].Right;
            return Nodes[at].Value;
        }
    }

    static double[] Histogram(byte[] binned, int width, ReadOnlySpan<int> rows, float[] gradients, float[] curvatures, int[] features)
    {
        var histogram = new double[features.Length * Bins * 2];
        foreach (var i in rows)
        {
            var (g, h) = (gradients[i], curvatures[i]);
            var row = binned.AsSpan(i * width, width);
            for (var f = 0; f < features.Length; f++)
            {
                var slot = (f * Bins + row[features[f]]) * 2;
                histogram[slot] += g;
                histogram[slot + 1] += h;
            }
        }
        return histogram;
    }

    (int Feature, int Bin) Best(double[] histogram, int[] features, float[][] limits, double g, double h)
    {
        var (best, feature, bin) = (1e-3, -1, 0);
        var whole = g * g / (h + settings.Ridge);
        for (var f = 0; f < features.Length; f++)
        {
            var (left, weight) = (0.0, 0.0);
            for (var b = 0; b < limits[features[f]].Length; b++)
            {
                left += histogram[(f * Bins + b) * 2];
                weight += histogram[(f * Bins + b) * 2 + 1];
                if (weight < settings.LeastWeight || h - weight < settings.LeastWeight)
                    continue;
                var gain = left * left / (weight + settings.Ridge) + (g - left) * (g - left) / (h - weight + settings.Ridge) - whole;
                if (gain > best)
                    (best, feature, bin) = (gain, features[f], b);
            }
        }
        return (feature, bin);
    }

    /// <summary>Keeps the order within both parts, so that sums of floats come out the same each time.</summary>
    static int Partition(int[] order, int from, int to, Predicate<int> left)
    {
        var right = new List<int>();
        var next = from;
        for (var i = from; i < to; i++)
        {
            if (left(order[i]))
                order[next++] = order[i];
            else
                right.Add(order[i]);
        }
        right.CopyTo(order, next);
        return next;
    }

    static float[][] Limits(float[][] rows)
    {
        var limits = new float[rows[0].Length][];
        var step = Math.Max(1, rows.Length / 50_000);
        for (var f = 0; f < limits.Length; f++)
        {
            float[] values = [.. rows.Where((_, i) => i % step == 0).Select(r => r[f]).Order()];
            limits[f] = [.. Enumerable.Range(1, Bins - 1).Select(b => values[values.Length * b / Bins]).Distinct().Where(v => v < values[^1])];
        }
        return limits;
    }

    static void Bin(float[] row, float[][] limits, Span<byte> bins)
    {
        for (var f = 0; f < row.Length; f++)
        {
            var at = Array.BinarySearch(limits[f], row[f]);
            bins[f] = (byte)(at >= 0 ? at : ~at);
        }
    }
}
