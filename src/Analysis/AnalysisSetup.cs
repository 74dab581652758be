using MediaWatch.Analysis.Lexicons;
using MediaWatch.Analysis.Text;
using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Analysis;

public static class AnalysisSetup
{
    extension(IServiceCollection services)
    {
        /// <summary>What the jobs of this project and the pages need; the jobs themselves stand in the timetable. Dictionaries are read when first asked for.</summary>
        public IServiceCollection AddAnalysis() => services
            .AddSingleton(_ => Segmenter.Default)
            .AddSingleton(_ => ShippedLexicons.Default)
            .AddSingleton<LexiconStore>()
            .AddSingleton<TenantCalendars>()
            .AddSingleton<Examiner>()
            .AddSingleton<FindingRecorder>()
            .AddSingleton<ArticleExamination>()
            .AddSingleton<ExamineText>();
    }
}
