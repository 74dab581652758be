using MediaWatch.Analysis.Text;

namespace MediaWatch.Analysis.Tests.Text;

public sealed class SegmenterTests
{
    static string Cut(string text) => string.Join('/', Segmenter.Default.Cut(text).Select(w => text.Substring(w.Start, w.Length)));
    static string CutForSearch(string text) => string.Join('/', Segmenter.Default.CutForSearch(text).Select(w => text.Substring(w.Start, w.Length)));

    [Fact]
    public void Takes_the_most_probable_path_through_the_dictionary()
    {
        Cut("我来到北京清华大学").ShouldBe("我/来到/北京/清华大学");
        Cut("在十字路口交通标志前停车").ShouldBe("在/十字路口/交通标志/前/停车");
    }

    [Fact]
    public void Finds_words_that_the_dictionary_does_not_hold() => Cut("他来到了网易杭研大厦").ShouldBe("他/来到/了/网易/杭研/大厦");

    [Fact]
    public void Adds_the_words_within_long_words_for_search() =>
        CutForSearch("小明硕士毕业于中国科学院计算所").ShouldBe("小明/硕士/毕业/于/中国/科学/学院/科学院/中国科学院/计算/计算所");

    [Fact]
    public void Keeps_numbers_dates_and_marks_apart() =>
        Cut("2019-04-18，增长3.5%（C#和AT&T）。\r\n𠮷").ShouldBe("2019/-/04/-/18/，/增长/3.5%/（/C#/和/AT&T/）/。/\r\n/𠮷");

    [Fact]
    public void Covers_every_character_once_and_in_order()
    {
        const string text = "国办发〔2018〕123号：关于推进政务新媒体健康有序发展的意见 a_b.c\t12%。";
        var place = 0;
        foreach (var word in Segmenter.Default.Cut(text))
        {
            word.Start.ShouldBe(place);
            place = word.End;
        }
        place.ShouldBe(text.Length);
    }

    [Fact]
    public void Every_query_word_stands_among_the_words_of_the_document_it_was_taken_from()
    {
        var document = Segmenter.Default.SearchWords("商丘市人民政府办公室关于印发《商丘市政务公开工作要点》的通知，ＩＣＰ备案");
        Segmenter.Default.QueryWords("人民政府 政务公开 icp").ShouldAllBe(word => document.Contains(word));
        Segmenter.Default.QueryWords("，。 ").ShouldBeEmpty();
    }

    [Fact]
    public void A_tenants_words_hold_for_that_tenant_alone()
    {
        var own = Segmenter.Default.With([new("全域网格", Class: "n"), new("路口", 0)]);
        string.Join('/', own.Cut("推进全域网格建设").Select(w => "推进全域网格建设".Substring(w.Start, w.Length))).ShouldBe("推进/全域网格/建设");
        Cut("推进全域网格建设").ShouldBe("推进/全域/网格/建设");
        own.ClassOf("全域网格").ShouldBe("n");
        (own.Knows("全域网格"), own.Knows("路口"), Segmenter.Default.Knows("全域网格"), Segmenter.Default.Knows("路口")).ShouldBe((true, false, false, true));
    }

    [Fact]
    public void Says_under_which_class_the_dictionary_holds_a_word() =>
        (Segmenter.Default.ClassOf("北京"), Segmenter.Default.ClassOf("张晓梅"), Segmenter.Default.ClassOf("甚高兴")).ShouldBe(("ns", "nr", null));

    [Fact]
    public void Cutting_into_a_list_of_the_callers_allocates_nothing()
    {
        const string text = "市人民政府办公室关于印发政务公开工作要点的通知，请各县（区）认真贯彻执行。龘靐齉齾爩";
        var words = new List<WordSpan>(100);
        Segmenter.Default.Cut(text, words);
        var before = GC.GetAllocatedBytesForCurrentThread();
        words.Clear();
        Segmenter.Default.Cut(text, words);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Index_words_are_those_of_the_search_mode_without_marks()
    {
        const string text = "中国科学院计算所，C++与AT&T（2026年）。𠮷野家";
        Segmenter.Default.SearchWords(text).ShouldBe(Segmenter.Default.CutForSearch(FoldedText.Of(text).Text)
            .Select(w => FoldedText.Of(text).Text.Substring(w.Start, w.Length)).Where(w => w.Any(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c))));
    }

    [Fact]
    public void Stands_a_megabyte_without_any_mark()
    {
        var text = string.Concat(Enumerable.Repeat("人民政府工作报告", 120_000));
        Segmenter.Default.Cut(text).Sum(w => w.Length).ShouldBe(text.Length);
    }
}
