namespace MediaWatch.City.Sinks;

/// <summary>A message that reached somebody.</summary>
/// <param name="Channel">robot or mail.</param>
/// <param name="To">Key of the robot, or receivers.</param>
/// <param name="Text">As received: the robot's JSON, or the mail with its headers.</param>
public sealed record Message(DateTimeOffset At, string Channel, string To, string Text);
