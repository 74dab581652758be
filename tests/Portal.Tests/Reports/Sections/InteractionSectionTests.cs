using MediaWatch.Portal.Reports.Sections;

namespace MediaWatch.Portal.Tests.Reports.Sections;

public sealed class InteractionSectionTests : SectionContract<InteractionSection>
{
    protected override IReadOnlyList<string> Says => ["留言8条，已答复6条（75%），其中5个工作日内答复5条；超期未答1条"];
}
