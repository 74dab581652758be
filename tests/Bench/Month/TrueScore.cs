namespace MediaWatch.Bench.Month;

/// <summary>An account's score by 国办秘函〔2019〕19号附件1 (2019-04-01), computed plainly from the truth: vetoes, deductions under their caps, below 60, above 80. What only a person can judge nobody has judged here.</summary>
sealed record TrueScore(string Standing, decimal? Score, decimal? Lowest, int Unjudged, IReadOnlyList<TrueHit> Hits)
{
    /// <summary>Vetoes and deductions of the official tables that no program measures, and what the deductions come to.</summary>
    const int VetoesByHand = 9, DeductionsByHand = 24, MediaVetoesByHand = 5;
    const decimal PointsByHand = 80, Column = 5, MostOfOthers = 4;

    /// <summary>站点无法访问: 5% of a week's visits, included.</summary>
    const int WeekOfVisits = 7, PercentFailed = 5;

    /// <summary>栏目不更新 and 空白栏目: five.</summary>
    const int ManyColumns = 5;

    /// <summary>更新不及时 of the local template.</summary>
    const int LocalDays = 10;

    public int Vetoes => Hits.Count(h => h.Veto);

    public static TrueScore Of(TrueAccount account)
    {
        var month = account.Month;
        var start = TrueMonth.StartOf(month.First);
        List<TrueHit> hits = [];
        if (account.Problems.Any(p => p.Veto && p.FoundAt <= month.Until && !(p.EndedAt < start)))
            hits.Add(TrueHit.Vetoed("严重表述错误"));
        if (account.Problems.Any(p => !p.Veto && p.FoundAt <= month.Until && !(p.EndedAt < start)))
            hits.Add(new TrueHit("一般错别字", false, 0)); // of the local template, which takes no points until a tenant says how many
        var known = account.LookedLately && account.NewestSeen is not null;
        if (known && account.NewestSeen!.PublishedAt.AddDays(14) <= month.Until) // asked for
            hits.Add(TrueHit.Vetoed(account.IsSite ? "首页不更新" : "内容不更新"));
        if (known && !account.IsSite && account.NewestSeen!.PublishedAt.AddDays(LocalDays) <= month.Until) // asked for
            hits.Add(new TrueHit("更新不及时", false, 0)); // of the local template too
        return account.IsSite ? OfSite(account, hits, known ? 0 : 1) : new TrueScore(hits.Any(h => h.Veto) ? "不合格" : "合格", null, null, MediaVetoesByHand + (known ? 0 : 1), hits);
    }

    static TrueScore OfSite(TrueAccount site, List<TrueHit> hits, int unknown)
    {
        var month = site.Month;
        var week = site.Probes.Where(p => p.At > month.Until.AddDays(-WeekOfVisits)).ToList();
        if (week.Count(p => p.Failed) * 100 >= PercentFailed * week.Count)
            hits.Add(TrueHit.Vetoed("站点无法访问"));
        var (open, lost, unjudged) = (PointsByHand, 0m, VetoesByHand + DeductionsByHand + unknown);
        if (site.Columns.Count(c => c.IsBlank) >= ManyColumns)
            unjudged++;
        if (!site.LookedLately)
        {
            // 动态要闻、通知公告、政策文件类栏目, 应更新未更新的栏目, and the four deductions for columns.
            unjudged += 2 + 4;
            open += 3 * Column + MostOfOthers;
        }
        else
        {
            if (site.Columns.Count(c => c.Kind is "News" or "Notice" or "PolicyDocument" && c.IsStale(month)) >= ManyColumns)
                hits.Add(TrueHit.Vetoed("动态要闻、通知公告、政策文件类栏目"));
            foreach (var (kind, name) in new[] { ("News", "动态要闻"), ("PolicyDocument", "政策文件"), ("PolicyInterpretation", "政策解读") })
            {
                if (site.Columns.Where(c => c.Kind == kind).All(c => c.IsStale(month)))
                    Lose(name, Column);
            }
            var others = site.Columns.Where(c => c.Kind is "Notice" or "Personnel").ToList();
            var stale = others.Count(c => !c.IsBlank && c.IsStale(month));
            if (stale > 0)
                Lose("其他栏目", Math.Min(stale, MostOfOthers));
            else if (others.Any(c => c.IsBlank))
                (unjudged, open) = (unjudged + 1, open + MostOfOthers);
        }
        if (hits.Any(h => h.Veto))
            return new TrueScore("不合格", null, null, unjudged, hits);
        var score = 100 - lost;
        return new TrueScore(score < 60 ? "不合格" : score <= 80 ? "合格" : "良好", score, Math.Max(0, score - open), unjudged, hits);

        void Lose(string name, decimal points)
        {
            hits.Add(new TrueHit(name, false, points));
            lost += points;
        }
    }
}

sealed record TrueHit(string Name, bool Veto, decimal Points)
{
    public static TrueHit Vetoed(string name) => new(name, true, 0);
}
