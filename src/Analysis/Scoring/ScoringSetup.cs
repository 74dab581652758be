using Microsoft.Extensions.DependencyInjection;

namespace MediaWatch.Analysis.Scoring;

public static class ScoringSetup
{
    extension(IServiceCollection services)
    {
        /// <summary>Tables, cards, the board and the archive. Expects the database factory and the clock.</summary>
        public IServiceCollection AddScoring() => services
            .AddSingleton(_ => IndicatorTables.Default)
            .AddSingleton<ScorecardQuery>()
            .AddSingleton<ScoreBoard>()
            .AddSingleton<InspectionArchive>();
    }
}
